import CDigest

/// SHA-256 (FIPS 180-4), by libmd.
enum WordingDigest {
  /// The first `digits` of the 64 hex digits, in lower case.
  static func hex(_ text: String, digits: Int) -> String {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let bytes = Array(text.utf8)
    unsafe SHA256Init(&context)
    unsafe SHA256Update(&context, bytes, bytes.count)
    unsafe SHA256Final(&digest, &context)
    let signs = Array("0123456789abcdef".utf8)
    let hex = digest.flatMap { [signs[Int($0 >> 4)], signs[Int($0 & 15)]] }
    return String(decoding: hex.prefix(digits), as: UTF8.self)
  }
}
