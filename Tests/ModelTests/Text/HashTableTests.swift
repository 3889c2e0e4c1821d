import Testing

@testable import Model

@Suite struct HashTableTests {
  @Test func valuesAreFoundHoweverManyThereAre() {
    var table = HashTable<Int>()
    // Multiples of a power of two: hashes that differ in their upper bits alone.
    for number in 0..<1000 { table.set(number, for: UInt64(number) << 48) }
    #expect((0..<1000).allSatisfy { table[UInt64($0) << 48] == $0 })
    #expect(table[1] == nil)
  }

  @Test func theLastValueOfAHashStands() {
    var table = HashTable<String>()
    #expect(table[0] == nil)
    table.set("first", for: 0)
    table.set("last", for: 0)
    #expect(table[0] == "last")
  }
}
