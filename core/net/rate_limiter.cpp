#include "net/rate_limiter.h"
