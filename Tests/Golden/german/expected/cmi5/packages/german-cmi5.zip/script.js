"use strict";
(() => {
const course = {"id":"german","title":"Verkaufen, kurz & gut","language":"de","hasDecimalComma":true,"asksConfidence":false,"words":{"check":{"other":"Prüfen"},"showAnswer":{"other":"Antwort zeigen"},"rightNow":{"other":"Richtig."},"notRight":{"other":"Nicht richtig."},"partlyRight":{"other":"{number} von {total} richtig."},"tryOnceMore":{"other":"Versuch es noch einmal."},"hereIsAnswer":{"other":"Hier ist die Antwort."},"needsNumber":{"other":"Schreib eine Zahl, zum Beispiel {answer}."},"howSure":{"other":"Wie sicher bist du?"},"sure":{"other":"Sicher"},"notSure":{"other":"Nicht sicher"},"saidSure":{"other":"Du hast gesagt: sicher."},"saidNotSure":{"other":"Du hast gesagt: nicht sicher."},"copyText":{"other":"Als Text kopieren"},"copied":{"other":"Kopiert."},"eMail":{"other":"Per E-Mail senden"},"print":{"other":"Drucken"},"markDone":{"other":"Als erledigt markieren"},"isDone":{"other":"Erledigt"},"doneCount":{"other":"{number} von {total} erledigt"},"continueWith":{"other":"Weiter mit: {title}"},"minutesLeft":{"other":"noch {n} Min."},"yourAnswers":{"other":"Deine Antworten"},"saveFile":{"other":"In eine Datei sichern"},"loadFile":{"other":"Aus einer Datei laden"},"loaded":{"one":"{n} Eintrag geladen.","other":"{n} Einträge geladen."},"badFile":{"other":"In dieser Datei sind keine Antworten aus diesem Kurs. Es hat sich nichts geändert."},"erase":{"other":"Löschen"},"eraseQuestion":{"other":"Alles löschen, was du in diesem Kurs auf diesem Gerät beantwortet und geschrieben hast?"},"erased":{"other":"Alles ist gelöscht."},"play":{"other":"Abspielen"},"pause":{"other":"Pause"},"back":{"one":"{n} Sekunde zurück","other":"{n} Sekunden zurück"},"forward":{"one":"{n} Sekunde vor","other":"{n} Sekunden vor"},"seek":{"other":"Stelle in der Aufnahme"},"speed":{"other":"Tempo"},"display":{"other":"Anzeige"},"colors":{"other":"Farben"},"automatic":{"other":"Automatisch"},"light":{"other":"Hell"},"dark":{"other":"Dunkel"},"textSize":{"other":"Schriftgröße"},"small":{"other":"Klein"},"normal":{"other":"Normal"},"large":{"other":"Groß"},"right":{"other":"Richtig"},"wrong":{"other":"Diese nicht"},"comma":{"other":", "},"colon":{"other":":"},"kept":{"other":"Was du schreibst, behält die Lernplattform."},"notKept":{"other":"Die Lernplattform behält nicht, was du hier schreibst: Kopiere es, bevor du gehst."},"noPlatform":{"other":"Es gibt keine Verbindung zur Lernplattform: Nichts wird aufgezeichnet."},"notAccepted":{"other":"Die Lernplattform nimmt deine Ergebnisse gerade nicht an. Lass dieses Fenster offen: Sie werden noch einmal gesendet."},"reviewing":{"other":"Du siehst dir diesen Kurs noch einmal an: Nichts wird aufgezeichnet."},"notKeptAll":{"other":"Die Lernplattform hat nicht genug Platz für alles, was du geschrieben hast: Kopiere es, bevor du gehst."},"yourResult":{"other":"Dein Ergebnis"},"score":{"other":"{number} %"},"needed":{"other":"{number} % sind nötig."},"passed":{"other":"Bestanden"},"failed":{"other":"Nicht bestanden"},"completed":{"other":"Abgeschlossen"},"inProgress":{"other":"In Arbeit"},"lessonsRead":{"other":"{number} von {total} Lektionen gelesen"},"questionsAnswered":{"other":"{number} von {total} Fragen beantwortet"},"worksheetsFilled":{"other":"{number} von {total} Arbeitsblättern begonnen"},"again":{"other":"Die Fragen noch einmal beantworten"},"againQuestion":{"other":"Die Fragen noch einmal beginnen? Deine Antworten darauf werden gelöscht. Dein bestes Ergebnis zählt."},"attemptsLeft":{"one":"noch {n} Versuch","other":"noch {n} Versuche"},"leave":{"other":"Sichern und den Kurs verlassen"},"needsScript":{"other":"Dieser Kurs braucht JavaScript."}}};
template lms/scripts/0-journal.js
template web/scripts/0-look.js
template web/scripts/1-score.js
template lms/scripts/2-cmi5.js
template web/scripts/3-page.js
template lms/scripts/3-state.js
template web/scripts/4-controls.js
template web/scripts/4-deal.js
template web/scripts/4-quiz.js
template lms/scripts/4-store.js
template web/scripts/4-sure.js
template lms/scripts/4-tabs.js
template web/scripts/5-worksheet.js
template web/scripts/6-menu.js
template lms/scripts/6-outcome.js
template web/scripts/6-way.js
template lms/scripts/7-session.js
template lms/scripts/8-course.js
template lms/scripts/9-start.js
})();
