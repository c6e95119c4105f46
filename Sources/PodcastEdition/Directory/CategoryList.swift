extension PodcastCategory {
  /// Apple Podcasts' list since 2019: names, and the names under each of them.
  static let list: [(name: String, subcategories: [String])] = [
    (
      "Arts", ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"]
    ),
    (
      "Business",
      ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"]
    ),
    ("Comedy", ["Comedy Interviews", "Improv", "Stand-Up"]),
    ("Education", ["Courses", "How To", "Language Learning", "Self-Improvement"]),
    ("Fiction", ["Comedy Fiction", "Drama", "Science Fiction"]),
    ("Government", []),
    ("History", []),
    (
      "Health & Fitness",
      ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"]
    ),
    ("Kids & Family", ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"]),
    (
      "Leisure",
      [
        "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies",
        "Home & Garden", "Video Games",
      ]
    ),
    ("Music", ["Music Commentary", "Music History", "Music Interviews"]),
    (
      "News",
      [
        "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics",
        "Sports News", "Tech News",
      ]
    ),
    (
      "Religion & Spirituality",
      ["Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality"]
    ),
    (
      "Science",
      [
        "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics",
        "Natural Sciences", "Nature", "Physics", "Social Sciences",
      ]
    ),
    (
      "Society & Culture",
      ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"]
    ),
    (
      "Sports",
      [
        "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey",
        "Rugby", "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
      ]
    ),
    ("Technology", []),
    ("True Crime", []),
    (
      "TV & Film", ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"]
    ),
  ]

  /// The names that were in the list before 2019, in lower case, and the closest name today.
  static let obsolete: [String: String] = [
    "training": "Education > Courses", "higher education": "Education > Courses",
    "k-12": "Education", "educational technology": "Education",
    "education technology": "Education", "language courses": "Education > Language Learning",
    "management & marketing": "Business > Management", "shopping": "Business",
    "literature": "Arts > Books", "games & hobbies": "Leisure", "other games": "Leisure > Games",
    "government & organizations": "Government", "local": "Government", "national": "Government",
    "regional": "Government", "health": "Health & Fitness",
    "fitness & nutrition": "Health & Fitness > Fitness",
    "self-help": "Education > Self-Improvement", "news & politics": "News > Politics",
    "science & medicine": "Science", "sports & recreation": "Sports",
    "college & high school": "Sports", "outdoor": "Sports > Wilderness", "professional": "Sports",
    "amateur": "Sports", "gadgets": "Technology", "podcasting": "Technology",
    "software how-to": "Technology",
  ]
}
