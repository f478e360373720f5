import Workspace

/// Writing for commands, with failures as sentences.
enum Files {
  static func write(_ bytes: [UInt8], to path: String) throws {
    do { try WholeFile.write(bytes, to: path) } catch {
      throw Failure("cannot write '\(path)': \(error.reason); what was there is unchanged", .inputOutput)
    }
  }

  static func makeFolder(_ path: String) throws {
    do { try WholeFile.makeFolder(path) } catch {
      throw Failure("cannot make the folder '\(path)': \(error.reason)", .inputOutput)
    }
  }

  static func move(_ path: String, to other: String) throws {
    do { try WholeFile.move(path, to: other) } catch {
      throw Failure("cannot rename '\(path)': \(error.reason)", .inputOutput)
    }
  }
}
