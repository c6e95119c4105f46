import Testing

@testable import BookEdition

@Suite("The longest rise")
struct LongestRiseTests {
  @Test(
    "keeps as many numbers as are in order",
    arguments: [
      ([1, 2, 3], [1, 2, 3]), ([1, 9, 2, 3], [1, nil, 2, 3]), ([2, 2, 1, 3], [2, 2, nil, 3]),
      ([nil, 4, nil, 5], [nil, 4, nil, 5]), ([], []), ([nil], [nil]),
    ] as [([Int?], [Int?])])
  func rise(numbers: [Int?], kept: [Int?]) {
    #expect(LongestRise.of(numbers) == kept)
  }
}
