#pragma once

namespace klarbok {

/// Makes the files below readable; call it before the first use. More than once does no harm.
///
///     :/klarbok/icons/<name>@<light|dark>-<16|24|32|48>.png   tint for light or dark backgrounds
///     :/klarbok/icons/app-<16|24|32|48|64|128|256|512>.png
///     :/klarbok/fonts/KlarbokSans-<Regular|Bold>.ttf
///
/// Names: overview payouts vouchers calendar gift_card log settings fetch approve post stop warning
/// check question pdf search.
void initResources();

} // namespace klarbok
