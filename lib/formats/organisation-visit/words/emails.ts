import type { Overrides } from "@/lib/i18n/overrides";

/** Mails about visits and the self-assessment before them. Over 250 lines because each message stands here in three languages. */
export const emails: Overrides<"emails"> = {
  fi: {
    subjects: {
      "group-enough":
        "{held, plural, one {Yksi vierailu riittää} other {Pidetyt vierailut riittävät}}: {other}",
      "group-dissolved":
        "{stage, select, visited {Yhteiset vierailut päättyvät tähän: {other}} confirmed {Ryhmä on purettu: {other}} other {Ehdotettu ryhmä ei toteudu: {programme}}}",
      "assignment-open": "Itsearvio on auki: {other}",
      "assignment-other-in": "{other} on palauttanut itsearvion",
      "assignments-revealed": "Itsearviot ovat auki: {other}",
      "survey-asked":
        "{step, select, later {Miten kävi vierailujen jälkeen? {other}} other {Palautetta vierailusta: {other}}}",
      "group-confirmed": "Vierailut toteutuvat: {other}",
      "group-proposed": "Ehdotus vierailuista: {other}",
    },
    leads: {
      "group-unguided":
        "{reader, select, coordinator {{former} ei enää fasilitoi: {pair} ({programme}).} other {{former} ei enää fasilitoi ryhmäänne ohjelmassa {programme} ({other}).}} {guided, select, yes {Ryhmää ohjaa yhä: {facilitator}.} other {{reader, select, coordinator {Ryhmä pitää vierailunsa nyt itse.} other {Pidätte vierailut nyt itse: kunkin pitää isännän yhteyshenkilö, jolla on ohjelma minuutteineen.}}}}",
      "group-goes-on":
        "{because, select, declined {{left} vastasi ehdotukseen: ei tällä kertaa.} timed_out {Ehdotukseen ei saatu ajoissa vastausta: {left}.} other {{left} ei enää jatka ohjelmassa {programme}.}} {reader, select, facilitator {Ryhmä jatkaa ilman: {pair}.} coordinator {Ryhmä jatkaa ilman: {pair}.} other {{seats, select, 2 {Te jatkatte kahdestaan} 3 {Te jatkatte kolmestaan} 4 {Te jatkatte neljästään} other {Te jatkatte}}: mukana ovat te ja {other}.}}{fallen, plural, =0 {} one { Yksi vierailu jää pois, koska sillä ei ole enää isäntää.} other { # vierailua jää pois, koska niillä ei ole enää isäntää.}}",
      "group-enough":
        "{by} ilmoitti, että {held, plural, one {yksi vierailu riittää} other {pidetyt vierailut riittävät}} {reader, select, coordinator {ryhmälle} other {ryhmällenne}} ({other}). {fallen, plural, one {Yksi pitämätön vierailu jää pois.} other {# pitämätöntä vierailua jää pois.}}",
      "enrolment-withdrawn":
        "{organisation} jäi pois ohjelmasta {programme}. {stage, select, continues {Ryhmä jatkaa ilman: {pair}.} none {Ryhmää ei ollut vielä ehdotettu.} proposed {Ehdotus {pair} purkautui.} confirmed {{pair} purkautui ennen ensimmäistä vierailua.} other {{pair} purkautui vierailun jälkeen.}}",
      "participant-added":
        "{addedBy} lisäsi teidät {part, select, contact {yhteyshenkilöksi} other {osallistujaksi}}: {organisation}, ohjelma {programme}. Käytte vierailuilla vuorotellen toistenne luona.",
      "group-proposed":
        "Ehdotamme teille ryhmää ohjelmassa {programme}: {other}. Sivulla kerrotaan, miksi juuri te ja paljonko aikaa vierailut vievät.",
      "group-facilitator-named":
        "Olette fasilitaattori: {pair} ({programme}).{instead, select, yes { Jatkatte siitä, mihin {former} jäi.} other {}} {stage, select, proposed {Ehdotus on osallistujilla, ja kaikkien vastausta odotetaan vielä.} confirmed {Kaikki ovat sanoneet kyllä, ja ensimmäinen vierailu on vielä edessä.} other {Ainakin yksi vierailu on jo pidetty.}}",
      "group-dissolved":
        "{because, select, declined {Ehdotettu ryhmä ei tällä kertaa toteudu. Se ei johdu teistä.} timed_out {Ehdotukseen ei saatu kaikilta vastausta ajoissa, joten se raukesi.} withdrawn {{named, select, yes {{left} on jäänyt} other {Yksi osallistujista on jäänyt}} pois ohjelmasta {programme}, joten {stage, select, visited {yhteiset vierailut päättyvät tähän. Kiitos siitä, mitä ehditte tehdä yhdessä. Se ei johdu teistä.} other {ryhmä ei toteudu. Se ei johdu teistä.}}} other {Koordinaattori on purkanut ryhmän ({programme}).{stage, select, visited { Kiitos siitä, mitä ehditte tehdä yhdessä.} other {}}}}",
      "meeting-left":
        "{part, select, facilitator {Ette enää fasilitoi vierailua, joka on {time} ({other}).} other {Ette ole enää mukana vierailulla, joka on {time} ({other}).}}{hosted, select, yes { Isäntä: {host}.} other {}}{goesOn, select, yes { Itse vierailu pidetään niin kuin on sovittu.} other {}}",
      "assignment-open": "Ennen vierailuja on vuorossa itsearvio: missä olette nyt, ja mistä haluatte puhua.",
      "assignment-other-in":
        "{other} on palauttanut itsearvionsa. Arviot avautuvat, kun kaikki on palautettu.",
      "assignments-revealed": "Kaikki ovat palauttaneet itsearvionsa, ja arviot näkyvät nyt rinnakkain.",
      "insight-to-approve":
        "Vierailuilta on kirjattu lause, jonka voisi kertoa muillekin. Se kerrotaan eteenpäin vain, jos kaikki hyväksyvät sen.",
      "facilitator-added":
        "{by} pyysi teitä fasilitaattoriksi ohjelmaan {programme} ({convener}). Ellette ole jo tämän järjestäjän fasilitaattori, vastaatte pyyntöön omalla sivullanne. Kun teille nimetään ryhmä, saatte viestin: silloin näette osallistujat, sovitte heidän kanssaan ajoista, ohjaatte vierailut ja merkitsette, ketkä tulivat.",
      "facilitator-away":
        "{who} kertoi, ettei pääse fasilitoimaan vierailua, joka on {time}.{hosted, select, yes { Isäntä: {host}.} other {}}",
      "enrolment-left":
        "{named, select, yes {{by} ilmoitti, että {organisation} jää pois ohjelmasta {programme}.} other {{organisation} on jäänyt pois ohjelmasta {programme}.}} {stage, select, continues {Muut jatkavat ilman teitä. Kiitos, että olitte mukana.} none {Kiitos, että olitte kiinnostuneita.} proposed {Ehdotus {pair} ei toteudu.} confirmed {Ryhmä {pair} on purettu, eikä vierailuja tule.} other {Ryhmä {pair} on purettu. Kiitos siitä, mitä teitte yhdessä.}}",
      "survey-asked":
        "{step, select, later {Vierailuistanne on kolme kuukautta. Miten kävi sille, mitä päätitte kokeilla?} other {Kiitos, että olitte mukana vierailulla. Kertokaa, millainen se oli.}}",
      "group-agreed":
        "{other} haluaa lähteä vierailuille kanssanne. {waiting, plural, one {Nyt odotetaan enää teidän vastaustanne.} other {Nyt odotetaan vielä teidän ja muiden vastausta.}}",
      "group-declined":
        "{organisation} vastasi ehdotukseen {pair}: ei tällä kertaa. Ryhmä on purettu, ja yhdistykset voi sijoittaa toisiin ryhmiin.",
      "programme-cancelled":
        "{reader, select, facilitator {{programme} on peruttu. Kiitos, että lupauduitte fasilitoimaan.} other {{programme} on valitettavasti peruttu, eikä {organisation} pääse tällä kertaa vierailuille. Se ei johdu teistä.}}",
    },
    actions: {
      "enrolment-accepted": "Katso ilmoittautumista",
      "assignment-open": "Tee itsearvio",
      "assignment-other-in": "Tee itsearvio",
      "assignments-revealed": "Lue itsearviot",
    },
    nexts: {
      "enrolment-accepted":
        "Seuraavaksi koordinaattori etsii teille ryhmää. Saatte viestin, kun ehdotus on valmis; silloin voitte vielä sanoa kyllä tai ei.",
      "group-unguided":
        "{reader, select, coordinator {Osallistujille on kerrottu. Voitte nimetä ryhmälle uuden fasilitaattorin sen sivulla.} other {Sovitut vierailut pidetään niin kuin on sovittu. Se, mitä kirjoititte fasilitaattorille, ei näy muille. Jos kaipaatte fasilitaattoria, vastatkaa tähän viestiin.}}",
      "enrolment-left":
        "{reader, select, participant {Teidän ei tarvitse tehdä mitään. Olette tervetulleita toisella kertaa.} other {Muille on kerrottu teidän puolestanne, {stage, select, continues {ja sovitut vierailut poistuvat kalenteristanne} other {ja sovitut vierailut on peruttu}}. Jos tämä oli erehdys, ilmoittaja voi kumota sen Omalla sivullaan 30 päivän ajan. Koordinaattorikin voi: vastatkaa tähän viestiin. Olette tervetulleita toisella kertaa.}}",
      "group-enough":
        "{reader, select, facilitator {Teidän ei tarvitse tehdä mitään.} coordinator {Soittakaa niille, joilla ei ole sähköpostia, ja kertokaa asiasta.} other {Teidän ei tarvitse tehdä mitään: kerromme, kun on loppukyselyn aika. Jos haluatte sittenkin jatkaa, palauttakaa pois jäänyt vierailu sen sivulta.}}",
      "enrolment-withdrawn":
        "{stage, select, continues {Muille on kerrottu, että he jatkavat ilman. {called, select, yes {Soittakaa niille, joilla ei ole sähköpostia, ja kertokaa asiasta.} other {Teidän ei tarvitse tehdä mitään.}}} none {Teidän ei tarvitse tehdä mitään, ellette halua kysyä, miksi.} other {{called, select, yes {Sovitut vierailut on peruttu. Soittakaa niille, joilla ei ole sähköpostia, ja kertokaa asiasta.} other {Muille on kerrottu, ja sovitut vierailut on peruttu.}} Etsikää jäljelle jääneille uusi ryhmä ja kertokaa, mitä seuraavaksi tapahtuu.}}",
      "group-facilitator-named":
        "{stage, select, proposed {Saatte viestin, kun kaikki ovat vastanneet. Sen jälkeen sovitaan vierailujen ajat yhdessä.} other {Sivulta näette, mitä on sovittu ja mitä seuraavaksi tehdään.}}{instead, select, yes { Näette sen, mitä tästä lähtien kirjoitetaan. Edellisen fasilitaattorin muistiinpanot näette, jos hän antaa ne teille. Osallistujille on kerrottu vaihdosta.} other {}}",
      "group-confirmed":
        "{reader, select, participant {Yhteyshenkilö ehdottaa vierailuille aikoja. Saatte viestin ja voitte kertoa, mitkä ajat sopivat teille.} other {Seuraavaksi sovitaan kaikkien vierailujen ajat samalla sivulla. Ehdottakaa muutamaa aikaa ja vastatkaa muiden ehdotuksiin.}}",
      "assignment-open":
        "Muiden arviot avautuvat teille vasta, kun kaikki ovat palauttaneet omansa. Ennen sitä kukaan muu ei näe arviotanne.",
      "assignments-revealed":
        "Lukekaa ne ennen vierailua. Siellä jatketaan siitä, mikä niissä herätti ajatuksia.",
      "facilitator-away":
        "{reader, select, coordinator {Nimetkää ryhmälle toinen fasilitaattori tai sopikaa osallistujien kanssa uudesta ajasta. Vierailu pysyy kalentereissa, kunnes se siirretään.} other {Teidän ei tarvitse tehdä mitään. Koordinaattori etsii tilalle toisen fasilitaattorin tai ottaa teihin yhteyttä uudesta ajasta. Vierailu pysyy kalentereissa, kunnes se siirretään.}}",
      "group-dissolved-guide":
        "Osallistujille on kerrottu. Sovitut vierailut on peruttu, ja ne poistuvat kalenteristanne. Teidän ei tarvitse tehdä mitään.",
      "visit-to-call":
        "Muille kerromme sähköpostilla. Jos asia ei sovi heille, voitte muuttaa vierailua sen sivulla.",
      "survey-asked":
        "{step, select, later {Kolme kysymystä, kaksi minuuttia. Yhteyshenkilö vastaa yhdistyksen nimellä, ja jokaisen kysymyksen kohdalla kerrotaan, kuka vastauksen näkee.} other {Kysely vie noin kaksi minuuttia. Palaute annetaan ilman nimeä, ja jokaisen kysymyksen kohdalla kerrotaan, kuka vastauksen näkee.}}",
      "group-declined":
        "{called, select, yes {Soittakaa niille, joilla ei ole sähköpostia, ja kertokaa asiasta. } other {}}Mahdollisen syyn näkee vain koordinaattori. Muille yhdistyksille on kerrottu, että ehdotus ei toteudu.",
      "enrolment-returned":
        "{reader, select, coordinator {Ilmoittautuminen odottaa päätöstänne. Jos yhdistyksellä oli ryhmä, ryhmä on purettu tai jatkaa ilman sitä, eikä paikka palaa itsestään.} other {Koordinaattori lukee vastauksenne uudelleen ja kertoo päätöksestä. Jos teillä oli ryhmä, se on purettu tai jatkaa ilman teitä, eikä paikkanne siinä palaa itsestään.}}",
      "group-lapsed":
        "{called, select, yes {Soittakaa niille, joilla ei ole sähköpostia, ja kertokaa asiasta. } other {}}Yhdistykset ovat vapaita uuteen ryhmään, ja niille on kerrottu. Kysykää niiltä, jotka eivät vastanneet, haluavatko ne yhä olla mukana.",
      "assignment-other-in": "Enintään 20 minuuttia riittää, ja yksi itsearvio yhdistystä kohti.",
    },
  },
  sv: {
    subjects: {
      "group-enough":
        "{held, plural, one {Ett besök räcker} other {De besök som har hållits räcker}}: {other}",
      "group-dissolved":
        "{stage, select, visited {De gemensamma besöken slutar här: {other}} confirmed {Gruppen har upplösts: {other}} other {Den föreslagna gruppen blir inte av: {programme}}}",
      "assignment-open": "Självvärderingen är öppen: {other}",
      "assignment-other-in": "{other} har lämnat in självvärderingen",
      "assignments-revealed": "Självvärderingarna är öppna: {other}",
      "survey-asked":
        "{step, select, later {Hur gick det efter besöken? {other}} other {Respons på besöket: {other}}}",
      "group-confirmed": "Besöken blir av: {other}",
      "group-proposed": "Förslag om besök: {other}",
    },
    leads: {
      "group-unguided":
        "{reader, select, coordinator {{former} är inte längre facilitator: {pair} ({programme}).} other {{former} är inte längre facilitator för er grupp i {programme} ({other}).}} {guided, select, yes {Gruppen leds fortfarande av {facilitator}.} other {{reader, select, coordinator {Gruppen håller nu sina besök själv.} other {Ni håller nu besöken själva: kontaktpersonen hos värden håller besöket och har programmet minut för minut.}}}}",
      "group-goes-on":
        "{because, select, declined {{left} svarade på förslaget: inte den här gången.} timed_out {{left} svarade inte på förslaget i tid.} other {{left} fortsätter inte i {programme}.}} {reader, select, facilitator {Gruppen fortsätter utan: {pair}.} coordinator {Gruppen fortsätter utan: {pair}.} other {{seats, select, 2 {Ni fortsätter på tu man hand} 3 {Ni fortsätter tre tillsammans} 4 {Ni fortsätter fyra tillsammans} other {Ni fortsätter}}: ni och {other}.}}{fallen, plural, =0 {} one { Ett besök faller bort, eftersom det inte längre har någon värd.} other { # besök faller bort, eftersom de inte längre har någon värd.}}",
      "group-enough":
        "{by} meddelade att {held, plural, one {ett besök räcker} other {de besök som har hållits räcker}} för {reader, select, coordinator {gruppen} other {er grupp}} ({other}). {fallen, plural, one {Ett besök som inte har hållits faller bort.} other {# besök som inte har hållits faller bort.}}",
      "enrolment-withdrawn":
        "{organisation} har dragit sig ur {programme}. {stage, select, continues {Gruppen fortsätter utan: {pair}.} none {Ingen grupp hade föreslagits.} proposed {Förslaget {pair} har fallit.} confirmed {{pair} upplöstes före det första besöket.} other {{pair} upplöstes efter ett besök.}}",
      "participant-added":
        "{addedBy} lade till er som {part, select, contact {kontaktperson} other {deltagare}}: {organisation}, programmet {programme}. Ni besöker varandra i tur och ordning.",
      "group-proposed":
        "Vi föreslår en grupp åt er i {programme}: {other}. På sidan står varför just ni och hur mycket tid besöken tar.",
      "group-facilitator-named":
        "Ni är facilitator: {pair} ({programme}).{instead, select, yes { Ni fortsätter där {former} slutade.} other {}} {stage, select, proposed {Deltagarna har fått förslaget, och alla har inte svarat ännu.} confirmed {Alla har sagt ja, och det första besöket återstår.} other {Åtminstone ett besök har redan hållits.}}",
      "group-dissolved":
        "{because, select, declined {Den föreslagna gruppen blir inte av den här gången. Det beror inte på er.} timed_out {Alla svarade inte på förslaget i tid, så det förföll.} withdrawn {{named, select, yes {{left} har lämnat} other {En av deltagarna har lämnat}} {programme}, så {stage, select, visited {de gemensamma besöken slutar här. Tack för det ni hann göra tillsammans. Det beror inte på er.} other {gruppen blir inte av. Det beror inte på er.}}} other {Koordinatorn har upplöst gruppen ({programme}).{stage, select, visited { Tack för det ni hann göra tillsammans.} other {}}}}",
      "meeting-left":
        "{part, select, facilitator {Ni är inte längre facilitator för besöket {time} ({other}).} other {Ni är inte längre med på besöket {time} ({other}).}}{hosted, select, yes { Värd: {host}.} other {}}{goesOn, select, yes { Själva besöket blir av som avtalat.} other {}}",
      "assignment-open":
        "Före besöken är det dags för en självvärdering: var ni står nu och vad ni vill tala om.",
      "assignment-other-in":
        "{other} har lämnat in sin självvärdering. Självvärderingarna öppnas när alla har lämnats in.",
      "assignments-revealed": "Alla har lämnat in sin självvärdering, och de syns nu sida vid sida.",
      "insight-to-approve":
        "Från besöken har man skrivit ner en mening som också kunde berättas för andra. Den berättas vidare bara om alla godkänner den.",
      "facilitator-added":
        "{by} bad er vara facilitator i {programme} ({convener}). Om ni inte redan har tackat ja till att vara facilitator hos den här arrangören svarar ni på Min sida. Ni får ett meddelande när ni har utsetts för en grupp: då ser ni deltagarna, kommer överens om tider med dem, leder besöken och antecknar vilka som kom.",
      "facilitator-away":
        "{who} kan inte komma och leda besöket som är {time}.{hosted, select, yes { Värd: {host}.} other {}}",
      "enrolment-left":
        "{named, select, yes {{by} meddelade att {organisation} lämnar {programme}.} other {{organisation} har lämnat {programme}.}} {stage, select, continues {De andra fortsätter utan er. Tack för att ni var med.} none {Tack för ert intresse.} proposed {Förslaget {pair} blir inte av.} confirmed {{pair} har upplösts, och det blir inga besök.} other {{pair} har upplösts. Tack för det ni gjorde tillsammans.}}",
      "survey-asked":
        "{step, select, later {Det har gått tre månader sedan era besök. Hur gick det med det som ni bestämde er för att pröva?} other {Tack för att ni var med på besöket. Berätta hur det var.}}",
      "group-agreed":
        "{other} vill göra besöken med er. {waiting, plural, one {Nu väntar vi bara på ert svar.} other {Nu väntar vi på svar av er och de andra.}}",
      "group-declined":
        "{organisation} svarade på förslaget {pair}: inte den här gången. Gruppen har upplösts, och föreningarna kan placeras i andra grupper.",
      "programme-cancelled":
        "{reader, select, facilitator {{programme} är inställt. Tack för att ni lovade facilitera.} other {{programme} är tyvärr inställt, och det blir inga besök för {organisation} den här gången. Det beror inte på er.}}",
    },
    actions: {
      "enrolment-accepted": "Se anmälan",
      "assignment-open": "Gör självvärderingen",
      "assignment-other-in": "Gör självvärderingen",
      "assignments-revealed": "Läs självvärderingarna",
    },
    nexts: {
      "enrolment-accepted":
        "Härnäst söker koordinatorn en grupp åt er. Ni får ett meddelande när förslaget är klart, och då kan ni fortfarande säga ja eller nej.",
      "group-unguided":
        "{reader, select, coordinator {Deltagarna har fått veta. Ni kan utse en ny facilitator på gruppens sida.} other {Avtalade besök blir av som avtalat. Det som ni har skrivit till facilitatorn syns inte för andra. Om ni vill ha en facilitator, svara på det här meddelandet.}}",
      "enrolment-left":
        "{reader, select, participant {Ni behöver inte göra något. Välkomna en annan gång.} other {De andra har fått veta det av oss, {stage, select, continues {och avtalade besök försvinner ur er kalender} other {och avtalade besök är inställda}}. Om det här var ett misstag kan den som meddelade det ångra det på Min sida i 30 dagar. Koordinatorn kan det också: svara på det här meddelandet. Välkomna en annan gång.}}",
      "group-enough":
        "{reader, select, facilitator {Ni behöver inte göra något.} coordinator {Ring dem som inte har e-post och berätta.} other {Ni behöver inte göra något: vi hör av oss när det är dags för den avslutande enkäten. Om ni ändå vill fortsätta kan ni ta tillbaka det besök som föll bort på dess sida.}}",
      "enrolment-withdrawn":
        "{stage, select, continues {De andra har fått veta att de fortsätter utan. {called, select, yes {Ring dem som inte har e-post och berätta.} other {Ni behöver inte göra något.}}} none {Ni behöver inte göra något, om ni inte vill fråga varför.} other {{called, select, yes {Avtalade besök är inställda. Ring dem som inte har e-post och berätta.} other {De andra har fått veta, och avtalade besök är inställda.}} Sök en ny grupp åt dem som blev kvar och berätta vad som händer härnäst.}}",
      "group-facilitator-named":
        "{stage, select, proposed {Ni får ett meddelande när alla har svarat. Därefter kommer ni överens om tiderna för besöken tillsammans.} other {På sidan ser ni vad som är avtalat och vad som görs härnäst.}}{instead, select, yes { Ni ser det som skrivs från och med nu. Den tidigare facilitatorns anteckningar ser ni om hen låter er läsa dem. Deltagarna har fått veta om bytet.} other {}}",
      "group-confirmed":
        "{reader, select, participant {Kontaktpersonen föreslår tider för besöken. Ni får ett meddelande och kan säga vilka tider som passar er.} other {Härnäst kommer ni överens om tiderna för alla besök på samma sida. Föreslå några tider och svara på de andras förslag.}}",
      "assignment-open":
        "De andras självvärderingar öppnas för er först när alla har lämnat in sin. Innan dess ser ingen annan er självvärdering.",
      "assignments-revealed": "Läs dem före besöket. Där går ni vidare från det som väckte tankar.",
      "facilitator-away":
        "{reader, select, coordinator {Utse en annan facilitator för gruppen eller kom överens om en ny tid med deltagarna. Besöket finns kvar i kalendrarna tills det flyttas.} other {Ni behöver inte göra något. Koordinatorn söker en annan facilitator eller kontaktar er om en ny tid. Besöket finns kvar i kalendrarna tills det flyttas.}}",
      "group-dissolved-guide":
        "Deltagarna har fått veta. Avtalade besök är inställda och försvinner ur er kalender. Ni behöver inte göra något.",
      "visit-to-call":
        "De andra får veta det per e-post. Om det inte passar dem kan ni ändra besöket på dess sida.",
      "survey-asked":
        "{step, select, later {Tre frågor, två minuter. Kontaktpersonen svarar i föreningens namn, och vid varje fråga står det vem som ser svaret.} other {Enkäten tar ungefär två minuter. Responsen ges utan namn, och vid varje fråga står det vem som ser svaret.}}",
      "group-declined":
        "{called, select, yes {Ring dem som inte har e-post och berätta. } other {}}En eventuell orsak ser bara koordinatorn. De andra föreningarna har fått veta att förslaget inte blir av.",
      "enrolment-returned":
        "{reader, select, coordinator {Anmälan väntar på ert beslut. Om föreningen hade en grupp har gruppen upplösts eller fortsätter utan den, och platsen återställs inte av sig själv.} other {Koordinatorn läser era svar på nytt och meddelar beslutet. Om ni hade en grupp har den upplösts eller fortsätter utan er, och er plats återställs inte av sig själv.}}",
      "group-lapsed":
        "{called, select, yes {Ring dem som inte har e-post och berätta. } other {}}Föreningarna är lediga för en ny grupp och har fått veta. Fråga dem som inte svarade om de ännu vill vara med.",
      "assignment-other-in": "Högst 20 minuter räcker, och en självvärdering per förening.",
    },
  },
  en: {
    subjects: {
      "group-enough":
        "{held, plural, one {One visit is enough} other {The visits you have had are enough}}: {other}",
      "group-dissolved":
        "{stage, select, visited {Your visits together end here: {other}} confirmed {The group has been dissolved: {other}} other {The proposed group isn’t going ahead: {programme}}}",
      "assignment-open": "The self-assessment is open: {other}",
      "assignment-other-in": "{other} has handed in the self-assessment",
      "assignments-revealed": "The self-assessments are open: {other}",
      "survey-asked":
        "{step, select, later {How did it go after your visits? {other}} other {Feedback on the visit: {other}}}",
      "group-confirmed": "Your visits are going ahead: {other}",
      "group-proposed": "A suggestion for visits: {other}",
    },
    leads: {
      "group-unguided":
        "{reader, select, coordinator {{former} no longer facilitates {pair} ({programme}).} other {{former} no longer facilitates your group in {programme} ({other}).}} {guided, select, yes {The group is still guided by {facilitator}.} other {{reader, select, coordinator {The group now runs its visits itself.} other {You now run the visits yourselves: the host’s contact runs each, with the programme minute by minute.}}}}",
      "group-goes-on":
        "{because, select, declined {{left} answered the proposal: not this time.} timed_out {{left} did not answer the proposal in time.} other {{left} has left {programme}.}} {reader, select, facilitator {The group goes on without them: {pair}.} coordinator {The group goes on without them: {pair}.} other {{seats, select, 2 {The two of you go on} 3 {The three of you go on} 4 {The four of you go on} other {You go on}}: you and {other}.}}{fallen, plural, =0 {} one { One visit falls away, because it no longer has a host.} other { # visits fall away, because they no longer have a host.}}",
      "group-enough":
        "{by} told us that {held, plural, one {one visit is enough} other {the visits held so far are enough}} for {reader, select, coordinator {the group} other {your group}} ({other}). {fallen, plural, one {One visit that was still to come falls away.} other {# visits that were still to come fall away.}}",
      "enrolment-withdrawn":
        "{organisation} has withdrawn from {programme}. {stage, select, continues {The group goes on without them: {pair}.} none {They had not been proposed a group.} proposed {The proposal {pair} has lapsed.} confirmed {{pair} was dissolved before the first visit.} other {{pair} was dissolved after a visit.}}",
      "participant-added":
        "{addedBy} added you as a {part, select, contact {contact person} other {participant}}: {organisation}, in {programme}. You visit each other in turn.",
      "group-proposed":
        "We’d like to bring you together with {other} in {programme}. The page says why you, and how much time the visits take.",
      "group-facilitator-named":
        "You are the facilitator: {pair} ({programme}).{instead, select, yes { You take over from {former}.} other {}} {stage, select, proposed {The participants have the proposal, and not everybody has answered yet.} confirmed {Everybody has said yes, and the first visit is still to come.} other {At least one visit has been held already.}}",
      "group-dissolved":
        "{because, select, declined {The proposed group will not go ahead this time. It is not because of you.} timed_out {Not everybody answered the proposal in time, so it lapsed.} withdrawn {{named, select, yes {{left} has left} other {One of the participants has left}} {programme}, so {stage, select, visited {your visits together end here. Thank you for what you did together. It is not because of you.} other {the group will not go ahead. It is not because of you.}}} other {The coordinator has dissolved the group ({programme}).{stage, select, visited { Thank you for what you did together.} other {}}}}",
      "meeting-left":
        "{part, select, facilitator {You no longer facilitate the visit on {time} ({other}).} other {You no longer take part in the visit on {time} ({other}).}}{hosted, select, yes { Host: {host}.} other {}}{goesOn, select, yes { The visit itself goes ahead as agreed.} other {}}",
      "assignment-open":
        "Before the visits comes a self-assessment: where you are now, and what you’d like to talk about.",
      "assignment-other-in": "{other} has handed in the self-assessment. They open when all are in.",
      "assignments-revealed": "Everybody has handed in the self-assessment, and they now stand side by side.",
      "insight-to-approve":
        "Somebody has written down a sentence from your visits that others might like to hear. We’ll share it only if all of you approve it.",
      "facilitator-added":
        "{by} asked you to facilitate in {programme} ({convener}). Unless you have already agreed to facilitate for this convener, you answer on your own page. We’ll write to you when you are named for a group: you then see the participants, agree on times with them, guide the visits and note who came.",
      "facilitator-away":
        "{who} can’t come to facilitate the visit on {time}.{hosted, select, yes { Host: {host}.} other {}}",
      "enrolment-left":
        "{named, select, yes {{by} has told us that {organisation} is leaving {programme}.} other {{organisation} has left {programme}.}} {stage, select, continues {The others go on without you. Thank you for taking part.} none {Thank you for your interest.} proposed {The proposal {pair} will not go ahead.} confirmed {{pair} has been dissolved, and there will be no visits.} other {{pair} has been dissolved. Thank you for what you did together.}}",
      "survey-asked":
        "{step, select, later {It’s three months since your visits. What became of the thing you decided to try?} other {Thank you for taking part in the visit. Tell us how it was.}}",
      "group-agreed":
        "{other} would like to do the visits with you. {waiting, plural, one {We’re just waiting for your answer.} other {We’re waiting for your answer and the others’.}}",
      "group-declined":
        "{organisation} answered the suggestion {pair}: not this time. The group has been dissolved, and the associations can be placed in other groups.",
      "programme-cancelled":
        "{reader, select, facilitator {{programme} is cancelled. Thank you for offering to facilitate.} other {We are sorry: {programme} is cancelled, and there will be no visits for {organisation} this time. It is not because of you.}}",
    },
    actions: {
      "enrolment-accepted": "See the enrolment",
      "assignment-open": "Do the self-assessment",
      "assignment-other-in": "Do the self-assessment",
      "assignments-revealed": "Read the self-assessments",
    },
    nexts: {
      "enrolment-accepted":
        "Next, the coordinator looks for a group for you. You will get a message when there is a proposal, and you can still say yes or no then.",
      "group-unguided":
        "{reader, select, coordinator {The participants have been told. You can name another facilitator on the group’s page.} other {The visits you have agreed on go ahead as agreed. What you have written to the facilitator is shown to nobody else. If you would like to have a facilitator, reply to this e-mail.}}",
      "enrolment-left":
        "{reader, select, participant {There is nothing you need to do. You are welcome another time.} other {We have told the others for you, and the visits to come {stage, select, continues {leave your calendar} other {are cancelled}}. If this was a mistake, whoever told us can undo it on their own page for 30 days. The coordinator can too: reply to this e-mail. You are welcome another time.}}",
      "group-enough":
        "{reader, select, facilitator {There is nothing you need to do.} coordinator {Phone those who have no e-mail, and tell them.} other {There is nothing you need to do: we will write when it is time for the last survey. If you would like to go on after all, bring back the visit that fell away on its page.}}",
      "enrolment-withdrawn":
        "{stage, select, continues {The others have been told that they go on without them. {called, select, yes {Phone those who have no e-mail, and tell them.} other {There is nothing you need to do.}}} none {There is nothing you need to do, unless you would like to ask why.} other {{called, select, yes {The visits to come are cancelled. Phone those who have no e-mail, and tell them.} other {The others have been told, and the visits to come are cancelled.}} Look for a new group for those left behind, and tell them what happens next.}}",
      "group-facilitator-named":
        "{stage, select, proposed {You will get a message when everybody has answered. After that you agree on the times of the visits together.} other {The page shows what has been agreed and what comes next.}}{instead, select, yes { You see what is written from now on. You see the former facilitator’s notes if they let you read them. The participants have been told of the change.} other {}}",
      "group-confirmed":
        "{reader, select, participant {Your contact person proposes times for the visits. You get a message and can say which times suit you.} other {Next, you agree on the times of all the visits on one page. Propose a few times and answer those of the others.}}",
      "assignment-open":
        "The others’ self-assessments open to you only when everybody has handed in. Until then nobody else sees yours.",
      "assignments-revealed": "Read them before the visit. There you go on from what made you think.",
      "facilitator-away":
        "{reader, select, coordinator {Name another facilitator for the group, or agree on a new time with the participants. The visit stays in the calendars until it is moved.} other {There is nothing you need to do. The coordinator will find another facilitator or contact you about a new time. The visit stays in the calendars until it is moved.}}",
      "group-dissolved-guide":
        "The participants have been told. The visits to come are cancelled and leave your calendar. There is nothing you need to do.",
      "visit-to-call":
        "We tell the others by e-mail. If it doesn’t suit them, you can change the visit on its page.",
      "survey-asked":
        "{step, select, later {Three questions, two minutes. The contact person answers in the association’s name, and each question says who sees the answer.} other {The survey takes about two minutes. Feedback is given without a name, and each question says who sees the answer.}}",
      "group-declined":
        "{called, select, yes {Phone those who have no e-mail, and tell them. } other {}}Only the coordinator sees the reason, if one was given. The other associations have been told that it isn’t going ahead.",
      "enrolment-returned":
        "{reader, select, coordinator {The enrolment is waiting for your decision. If the association had a group, the group has been dissolved or goes on without it, and its place does not come back by itself.} other {The coordinator will read your answers again and tell you of the decision. If you had a group, it has been dissolved or goes on without you, and your place does not come back by itself.}}",
      "group-lapsed":
        "{called, select, yes {Phone those who have no e-mail, and tell them. } other {}}The associations are free to be placed in another group and have been told. Ask those who did not answer whether they still want to take part.",
      "assignment-other-in":
        "Twenty minutes at most are enough, and one self-assessment from each association.",
    },
  },
};
