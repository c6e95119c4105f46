// What a learner says aloud: the microphone, what it hears, and how that is heard again. All of it is in the memory of
// the page, and nowhere else, until the learner saves it.

const aloud = (tag, attributes, name, values) => worded(tag, attributes, `rehearsal.${name}`, values);

const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);

// Null without one, or if it may not be used.
async function openMicrophone() {
  try { return await navigator.mediaDevices.getUserMedia({ audio: true }); } catch { return null; }
}

// The microphone is off from here on.
function mute(microphone) { microphone?.getTracks().forEach((track) => track.stop()); }

// Listens until `end` is called, which gives what was heard.
function recordingFrom(microphone) {
  const recorder = new MediaRecorder(microphone), pieces = [];
  recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
  recorder.start();
  return {
    async end() {
      if (recorder.state !== "inactive") {
        const isDone = new Promise((resolve) => recorder.addEventListener("stop", resolve));
        recorder.stop();
        await isDone;
      }
      return new Blob(pieces, { type: recorder.mimeType });
    },
  };
}

// Plays a voice, and stops when `isWanted` says no. The pages may not load sounds from elsewhere, not even from their
// own memory: so it is decoded here.
async function playVoice(voice, player, isWanted) {
  player.context = new AudioContext();
  const { context } = player, node = context.createBufferSource();
  node.buffer = await context.decodeAudioData(await voice.arrayBuffer());
  if (!isWanted()) return void context.close();
  node.connect(context.destination);
  node.addEventListener("ended", () => { context.close().catch(() => {}); });
  node.start();
}

function saveVoice(voice, name) {
  const type = voice.type.split(";")[0].split("/")[1] ?? "webm";
  const address = URL.createObjectURL(voice);
  element("a", { href: address, download: `${name}.${type === "mp4" ? "m4a" : type}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// A line with what was said: to hear and to save.
function voiceLine(hear, save) {
  return element("p", { class: "mine" }, aloud("span", { class: "label" }, "mine"), " ",
    aloud("button", { type: "button", class: "plain", click: hear }, "hear"), " ",
    aloud("button", { type: "button", class: "plain", click: save }, "save"));
}
