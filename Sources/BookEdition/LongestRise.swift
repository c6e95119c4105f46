/// The longest part of a list of numbers that never falls.
enum LongestRise {
  /// The same list with nil for every number that is not in that part.
  static func of(_ numbers: [Int?]) -> [Int?] {
    // The places of the smallest numbers at which a part of each length ends.
    var ends: [Int] = []
    var before: [Int?] = Array(repeating: nil, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      guard let number else { continue }
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if let end = numbers[ends[middle]], end <= number {
          low = middle + 1
        } else {
          high = middle
        }
      }
      before[place] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = place } else { ends.append(place) }
    }
    var result: [Int?] = Array(repeating: nil, count: numbers.count)
    var place = ends.last
    while let here = place {
      result[here] = numbers[here]
      place = before[here]
    }
    return result
  }
}
