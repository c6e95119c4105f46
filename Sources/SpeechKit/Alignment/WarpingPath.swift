/// The best way through two sounds that say the same at different speeds: dynamic time warping in a band
/// (Sakoe and Chiba, 1978).
struct WarpingPath {
  /// For each moment of the first sound, the first moment of the second that is like it.
  let moments: [Int]

  /// How different the two sounds are along the way: the sum of the distances.
  let cost: Float

  private enum Step: UInt8 {
    case both
    case first
    case second
  }

  /// - Parameters:
  ///   - one: A sound with at least one moment.
  ///   - other: Another one with at least one moment.
  ///   - band: How many moments the way may differ from equal speed.
  init(_ one: SpeechShape, _ other: SpeechShape, band: Int) {
    let (rows, columns) = (one.count, other.count)
    // A band that is narrower than a step of the diagonal would have gaps.
    let band = max(band, columns / max(1, rows) + 2)
    let width = 2 * band + 1
    func middle(_ row: Int) -> Int { rows < 2 ? 0 : row * (columns - 1) / (rows - 1) }
    var steps = [UInt8](repeating: 0, count: rows * width)
    var above = [Float](repeating: .infinity, count: columns)
    var current = above
    for row in 0..<rows {
      let low = max(0, middle(row) - band)
      let high = min(columns - 1, middle(row) + band)
      for column in low...high {
        var best: Float = row == 0 && column == 0 ? 0 : .infinity
        var step = Step.both
        if row > 0, column > 0, above[column - 1] < best { best = above[column - 1] }
        if row > 0, above[column] < best {
          best = above[column]
          step = .first
        }
        if column > low, current[column - 1] < best {
          best = current[column - 1]
          step = .second
        }
        current[column] = best + SpeechShape.distance(one, row, other, column)
        steps[row * width + column - middle(row) + band] = step.rawValue
      }
      // What this row wrote is read by the next one only; everything else counts as out of reach.
      swap(&above, &current)
      let next = middle(min(row + 1, rows - 1))
      for column in max(0, next - band - 1)...min(columns - 1, next + band) {
        current[column] = .infinity
      }
      for column in max(0, low - 1 - band)..<low { above[column] = .infinity }
    }
    cost = above[columns - 1]
    var moments = [Int](repeating: columns - 1, count: rows)
    var (row, column) = (rows - 1, columns - 1)
    while true {
      moments[row] = column
      if row == 0, column == 0 { break }
      switch Step(rawValue: steps[row * width + column - middle(row) + band]) ?? .both {
      case .both: (row, column) = (row - 1, column - 1)
      case .first: row -= 1
      case .second: column -= 1
      }
      // The first row has only one way out, and so has the first column.
      row = max(0, row)
      column = max(0, column)
    }
    self.moments = moments
  }
}
