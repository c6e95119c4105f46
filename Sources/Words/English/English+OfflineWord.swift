extension OfflineWord {
  var english: Message {
    switch self {
    case .heading: "Without a connection"
    case .lead: "Save this course on your device to read it without a connection."
    case .saveCourse: "Save this course"
    case .pagesSize: "Pages and pictures: {size}"
    case .soundSize: "Recordings: {size}"
    case .papersSize: "Handouts: {size}"
    case .saveNow: "Save {size}"
    case .cancel: "Cancel"
    case .saving: "{number} of {total} saved"
    case .courseSaved: "This course is saved on this device."
    case .removeSaved: "Remove it from this device"
    case .savedRemoved: "It is removed from this device."
    case .noSpace: "There is not enough space on this device. Nothing was saved."
    case .beingPublished: "The course is just being published. Try again in a few minutes."
    case .notSaved: "The connection broke, and nothing was saved. Try again."
    case .newerReady: "A newer edition of this course is ready."
    case .loadNewer: "Load it"
    case .saveRecording: "Save this recording ({size})"
    case .recordingSaved: "This recording is saved on this device."
    case .removeRecording: "Remove the recording"
    }
  }
}
