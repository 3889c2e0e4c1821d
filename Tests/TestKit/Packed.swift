import CArchive

/// Packs files in memory, the same bytes for the same files.
public struct Packed {
  /// A name and what is in the file; a name that ends in a slash is a folder.
  public typealias File = (name: String, bytes: [UInt8])

  /// How files are packed.
  public enum Form: CaseIterable, Sendable {
    case zip, tar, sevenZip
    /// Of a single file.
    case gzip, bzip2, xz, zstd
  }

  /// The archive of some files, or the compressed bytes of one.
  public static func bytes(_ form: Form, _ files: [File]) -> [UInt8] {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    switch form {
    case .zip: archive_write_set_format_zip(archive)
    case .tar: archive_write_set_format_ustar(archive)
    case .sevenZip: archive_write_set_format_7zip(archive)
    case .gzip, .bzip2, .xz, .zstd:
      archive_write_set_format_raw(archive)
      switch form {
      case .gzip:
        archive_write_add_filter_gzip(archive)
        archive_write_set_options(archive, "gzip:!timestamp")
      case .bzip2: archive_write_add_filter_bzip2(archive)
      case .xz: archive_write_add_filter_xz(archive)
      default: archive_write_add_filter_zstd(archive)
      }
    }
    archive_write_set_bytes_in_last_block(archive, 1)
    let room = files.reduce(1 << 20) { $0 + $1.bytes.count * 2 + 4096 }
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &count)
      for file in files { add(file, to: archive) }
      archive_write_close(archive)
    }
  }

  private static func add(_ file: File, to archive: OpaquePointer?) {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, file.name)
    let isFolder = file.name.hasSuffix("/")
    archive_entry_set_filetype(entry, isFolder ? 0o040000 : 0o100000)
    archive_entry_set_perm(entry, isFolder ? 0o755 : 0o644)
    // 1 January 2019; formats have no years before 1980.
    archive_entry_set_mtime(entry, 1_546_300_800, 0)
    archive_entry_set_size(entry, Int64(file.bytes.count))
    archive_write_header(archive, entry)
    file.bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
  }
}
