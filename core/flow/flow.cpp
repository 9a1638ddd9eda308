namespace klarbok {
}
