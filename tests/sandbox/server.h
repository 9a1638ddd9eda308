#pragma once

#include "http.h"

#include <functional>
#include <memory>

namespace klarbok::sandbox {

/// HTTP/1.1 on loopback; every request goes to one handler, from many threads.
class Server
{
public:
    using Handler = std::function<Answer(const Request &)>;

    Server();
    ~Server();
    /// Takes the port, 0 for any free one. Gives the port, or 0 when it is taken.
    int bind(int port);
    /// Starts answering, in threads of its own.
    void start(Handler handler);
    void stop();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace klarbok::sandbox
