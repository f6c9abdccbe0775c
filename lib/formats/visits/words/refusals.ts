import type { Overrides } from "@/lib/i18n/overrides";

/** Why something cannot be done now, between associations that visit each other. */
export const refusals: Overrides<"refusals"> = {
  fi: {
    "assignment-revealed":
      "Kaikkien vastaukset ovat jo esillä, joten vastausta ei voi enää ottaa takaisin. Jatkakaa siitä, mitä kirjoititte, seuraavalla vierailulla.",
    "enrolment-organisation-twice":
      "Samalla yhdistyksellä on jo paikka tässä ohjelmassa. Yhdistäkää vastaukset ilmoittautumisten sivulla.",
    "group-already-answered": "Yhdistyksenne on jo vastannut tähän ehdotukseen.",
    "group-has-ended": "Vierailut ovat päättyneet, joten tätä ei voi enää muuttaa.",
    "group-not-agreed":
      "Kaikki yhdistykset eivät ole vielä vastanneet kyllä. Odottakaa vastauksia tai muistuttakaa.",
    "meeting-already-held": "Vierailu on jo merkitty pidetyksi.",
    "meeting-not-held": "Vierailua ei ole vielä pidetty.",
    "meeting-not-over": "Vierailu ei ole vielä alkanut. Merkitkää se pidetyksi, kun se on pidetty.",
    "meeting-not-schedulable": "Vierailun aikaa ei voi nyt muuttaa. Katsokaa vierailun sivulta, missä se on.",
    "organisation-name-taken": "Samanniminen yhdistys on jo luettelossa.",
    "organisation-similar":
      "Nimellä ”{name}” ei löytynyt yhtä ainoaa yhdistystä. Tarkoititteko jotakin näistä: {similar}? Kirjoittakaa nimi kuten tässä.",
    "organisation-unknown":
      "Yhdistystä ”{name}” ei ole luettelossa. Tarkistakaa nimi yhdistysten luettelosta.",
    "previous-not-scheduled": "Sopikaa ensin edellisen vierailun aika.",
    "time-outside-programme":
      "Tarkistakaa päivä: {day} ei ole ohjelman vierailuaikana ({from} – {to}). Jos päivä on oikea, vahvistakaa se alla.",
    "visit-in-the-future": "Päivä ei ole vielä ollut. Kirjatkaa vain jo pidettyjä vierailuja.",
    "answer-too-late":
      "Vierailu on jo alkanut, joten vastausta ei voi enää muuttaa. Kertokaa fasilitaattorille tai isännälle.",
    "last-contact": "Yhdistyksellä pitää olla vähintään yksi yhteyshenkilö. Lisätkää ensin toinen.",
    "organisation-already-theirs": "Vastaus kuuluu jo tälle yhdistykselle. Nimetkää toinen, tai palatkaa.",
    "organisation-number-taken":
      "Toisella yhdistyksellä on jo sama y-tunnus. Tarkistakaa numero, tai yhdistäkää nämä kaksi yhdistysluettelossa.",
    "organisation-twice": "Yhdistys ei voi vierailla omassa luonaan. Nimetkää kaksi eri yhdistystä.",
    "organisations-numbers-differ":
      "Yhdistyksillä on eri y-tunnukset, joten ne ovat kaksi. Jos toinen numero on väärä, poistakaa se ensin sen yhdistyksen sivulla.",
    "same-time":
      "Vierailu on jo tänä aikana, joten mitään ei muutettu eikä kenellekään kerrottu. Valitkaa toinen aika.",
    "time-too-close-to-next":
      "Seuraava vierailu on jo sovittu lähelle tätä aikaa. Jättäkää väliin vähintään {weeks, plural, one {# viikko} other {# viikkoa}} tai siirtäkää ensin seuraavaa vierailua.",
    "time-too-soon-after-previous":
      "Vierailu on liian lähellä edellistä: jättäkää väliin vähintään {weeks, plural, one {# viikko} other {# viikkoa}}.",
    "time-taken":
      "Aika ehdittiin varata: fasilitaattorilla on silloin toinen vierailu. Valitkaa toinen aika.",
  },
  sv: {
    "assignment-revealed":
      "Allas svar går redan att läsa, så svaret kan inte längre tas tillbaka. Tala vidare om det som ni skrev på nästa besök.",
    "enrolment-organisation-twice":
      "Samma förening har redan en plats i programmet. Slå ihop svaren på sidan för anmälningar.",
    "group-already-answered": "Er förening har redan svarat på förslaget.",
    "group-has-ended": "Besöken är avslutade, så det här kan inte längre ändras.",
    "group-not-agreed": "Alla har inte svarat ja ännu. Vänta på svaren eller skicka en påminnelse.",
    "meeting-already-held": "Besöket är redan markerat som hållet.",
    "meeting-not-held": "Besöket har inte hållits än.",
    "meeting-not-over": "Besöket har inte börjat än. Markera det som hållet när det har hållits.",
    "meeting-not-schedulable": "Besökets tid kan inte ändras nu. Se på besökets sida hur det ligger till.",
    "organisation-name-taken": "En förening med samma namn finns redan i registret.",
    "organisation-similar":
      "Det finns inte en enda förening som heter ”{name}”. Menade ni någon av dessa: {similar}? Skriv namnet som det står här.",
    "organisation-unknown":
      "Föreningen ”{name}” finns inte i registret. Kontrollera namnet i listan över föreningar.",
    "previous-not-scheduled": "Kom först överens om tiden för det föregående besöket.",
    "time-outside-programme":
      "Kontrollera datumet: {day} ligger utanför programmets besökstid ({from} – {to}). Om datumet stämmer, bekräfta det nedan.",
    "visit-in-the-future": "Dagen har inte varit ännu. Anteckna bara besök som redan har hållits.",
    "answer-too-late":
      "Besöket har redan börjat, så svaret går inte längre att ändra. Berätta det för facilitatorn eller värden.",
    "last-contact": "Föreningen måste ha minst en kontaktperson. Lägg först till en annan.",
    "organisation-already-theirs":
      "Svaret hör redan till den här föreningen. Ange en annan eller gå tillbaka.",
    "organisation-number-taken":
      "En annan förening har redan samma FO-nummer. Kontrollera numret eller slå ihop de två i föreningsregistret.",
    "organisation-twice": "En förening kan inte besöka sig själv. Ange två olika föreningar.",
    "organisations-numbers-differ":
      "Föreningarna har olika FO-nummer, så de är två. Om det ena numret är fel, ta först bort det på den föreningens sida.",
    "same-time":
      "Besöket är redan på den här tiden, så ingenting ändrades och ingen fick något meddelande. Välj en annan tid.",
    "time-too-close-to-next":
      "Nästa besök är redan bestämt nära den här tiden. Lämna minst {weeks, plural, one {# vecka} other {# veckor}} emellan eller flytta nästa besök först.",
    "time-too-soon-after-previous":
      "Besöket är för nära det föregående: lämna minst {weeks, plural, one {# vecka} other {# veckor}} emellan.",
    "time-taken": "Tiden är inte längre ledig: facilitatorn har ett annat besök då. Välj en annan tid.",
  },
  en: {
    "assignment-revealed":
      "Everybody can already read the answers, so yours can no longer be taken back. Pick up from what you wrote at the next visit.",
    "enrolment-organisation-twice":
      "The same association already has a place in this programme. Join the answers on the page of enrolments.",
    "group-already-answered": "Your association has already answered this proposal.",
    "group-has-ended": "The visits are over, so this can no longer be changed.",
    "group-not-agreed": "Not every association has said yes yet. Wait for their answers or nudge them.",
    "meeting-already-held": "The visit has already been marked as held.",
    "meeting-not-held": "The visit hasn’t been held yet.",
    "meeting-not-over": "The visit hasn’t begun yet. Mark it as held once it has been.",
    "meeting-not-schedulable":
      "The visit’s time can’t be changed now. The visit’s page shows where things stand.",
    "organisation-name-taken": "There’s already an association with the same name.",
    "organisation-similar":
      "There is no one association called “{name}”. Did you mean one of these: {similar}? Write the name as it stands here.",
    "organisation-unknown":
      "The association “{name}” isn’t in the register. Check the name in the list of associations.",
    "previous-not-scheduled": "Agree the time of the visit before it first.",
    "time-outside-programme":
      "Check the date: {day} is outside the time for visits in this programme ({from} – {to}). If it is right, confirm it below.",
    "visit-in-the-future": "That day hasn’t come yet. Record only visits that have been held.",
    "answer-too-late":
      "The visit has already begun, so your answer can no longer be changed. Tell the facilitator or the host.",
    "last-contact": "An association needs at least one contact person. Add another first.",
    "organisation-already-theirs":
      "The answer already belongs to this association. Name another, or go back.",
    "organisation-number-taken":
      "Another association already has this business ID. Check the number, or merge the two on the list of associations.",
    "organisation-twice": "An association can’t visit itself. Name two different ones.",
    "organisations-numbers-differ":
      "The associations have different business IDs, so they’re two. If one number is wrong, remove it first on that association’s page.",
    "same-time":
      "The visit is already at this time, so nothing was changed and nobody was told. Choose another time.",
    "time-too-close-to-next":
      "The next visit has already been agreed close to this time. Leave at least {weeks, plural, one {# week} other {# weeks}} between them, or move the next visit first.",
    "time-too-soon-after-previous":
      "The visit is too close to the one before it: leave at least {weeks, plural, one {# week} other {# weeks}} between them.",
    "time-taken": "The time is no longer free: the facilitator has another visit then. Choose another.",
  },
};
