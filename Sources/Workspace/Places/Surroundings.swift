import Glibc

/// What the process finds around it: variables, folders, the executable. A value, so that tests make their own.
package struct Surroundings: Sendable {
  package var variables: [String: String]
  package var currentFolder: String
  /// Of the running program, links resolved; nil where the system does not tell.
  package var executable: String?

  package init(variables: [String: String], currentFolder: String, executable: String?) {
    self.variables = variables
    self.currentFolder = currentFolder
    self.executable = executable
  }

  /// Of this process.
  package static var ofProcess: Surroundings {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let line = unsafe String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      unsafe entry += 1
    }
    return Surroundings(
      variables: variables, currentFolder: WholeFile.realPath(".") ?? "/",
      executable: WholeFile.realPath("/proc/self/exe"))
  }

  /// A variable's value; empty counts as unset.
  package func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A path as the user wrote it, made absolute.
  package func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path == "~" || path.hasPrefix("~/"), let home = variable("HOME") { return home + path.dropFirst() }
    return currentFolder + "/" + path
  }

  /// Where records lie: `--data`, else `PALPATE_DATA`, else the user's data folder.
  package func dataFolder(option: String?) -> String {
    if let option { return absolute(option) }
    if let variable = variable("PALPATE_DATA") { return absolute(variable) }
    if let variable = variable("XDG_DATA_HOME") { return absolute(variable) + "/palpate" }
    return absolute("~/.local/share/palpate")
  }

  /// Where what can be made anew lies.
  package var cacheFolder: String {
    if let variable = variable("XDG_CACHE_HOME") { return absolute(variable) + "/palpate" }
    return absolute("~/.cache/palpate")
  }
}
