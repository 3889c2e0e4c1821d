// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "sitrep", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CFuzzer", .product(name: "Model", package: "sitrep")],
      swiftSettings: strict),
    .executableTarget(
      name: "compare-html",
      dependencies: ["CLibXML2", .product(name: "Model", package: "sitrep")],
      swiftSettings: strict),
  ]
)
