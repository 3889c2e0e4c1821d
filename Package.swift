// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is compiled under the same strict rules; warnings are errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let strictC: [CSetting] = [
  .define("_GNU_SOURCE"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "sitrep",
  products: [
    .executable(name: "sitrep", targets: ["sitrep"]),
    .library(name: "Model", targets: ["Model"]),
    .library(name: "PtyKit", targets: ["PtyKit"]),
    .library(name: "TestKit", targets: ["TestKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "SitrepData", path: "data", sources: ["embed.c"], cSettings: strictC),
    .target(
      name: "CNcurses",
      cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "Model", dependencies: ["SitrepData", "CArchive"], swiftSettings: strict),
    .target(name: "TUI", dependencies: ["Model", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "sitrep",
      dependencies: [
        "Model", "TUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(name: "CPty", path: "Tests/CPty", cSettings: strictC),
    .target(name: "PtyKit", dependencies: ["CPty"], path: "Tests/PtyKit", swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["TUI"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .target(
      name: "TestKit", dependencies: ["CArchive"], path: "Tests/TestKit", swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Model", "TestKit"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "TUITests", dependencies: ["TUI", "Model", "CPty", "TestKit"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["sitrep", "TerminalProbe", "PtyKit", "TestKit", "Model", "TUI"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
