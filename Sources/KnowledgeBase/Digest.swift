import CDigest

/// SHA-256 (FIPS 180-4), by libmd.
package enum Digest {
  /// 64 hex digits in lower case.
  package static func sha256Hex(of bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Init(&context)
    unsafe SHA256Update(&context, bytes, bytes.count)
    unsafe SHA256Final(&digest, &context)
    let signs = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [signs[Int($0 >> 4)], signs[Int($0 & 15)]] }, as: UTF8.self)
  }
}
