-- Answers without a name wait in a ballot box and come out in batches; words stand apart from numbers; what an association says in
-- its own name has a table of its own.

ALTER TABLE "Response" ADD COLUMN batch INTEGER;

CREATE TABLE "Ballot" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID NOT NULL,
  "step" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "week" TEXT NOT NULL,
  "sealed" TEXT NOT NULL,
  CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Ballot_programmeId_step_kind_idx" ON "Ballot"("programmeId", "step", "kind");
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Ballot" ADD CONSTRAINT ballot_kind CHECK (kind IN ('answers', 'addressed'));

CREATE TABLE "FreeAnswer" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID NOT NULL,
  "step" TEXT NOT NULL,
  "question" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "blanked" TEXT[],
  "readAt" TIMESTAMPTZ(3),
  "readById" UUID,
  "consent" TEXT,
  "quotedAs" TEXT,
  CONSTRAINT "FreeAnswer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FreeAnswer_programmeId_step_idx" ON "FreeAnswer"("programmeId", "step");
ALTER TABLE "FreeAnswer" ADD CONSTRAINT "FreeAnswer_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FreeAnswer" ADD CONSTRAINT free_answer_quoted_as_allowed CHECK ("quotedAs" IS NULL OR consent IS NOT DISTINCT FROM 'named');

CREATE TABLE "NamedAnswer" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID NOT NULL,
  "surveyId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "step" TEXT NOT NULL,
  "enrolmentId" UUID NOT NULL,
  "answers" JSONB NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "answeredAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "NamedAnswer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "NamedAnswer_programmeId_step_idx" ON "NamedAnswer"("programmeId", "step");
CREATE UNIQUE INDEX "NamedAnswer_groupId_step_enrolmentId_key" ON "NamedAnswer"("groupId", "step", "enrolmentId");
ALTER TABLE "NamedAnswer" ADD CONSTRAINT "NamedAnswer_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NamedAnswer" ADD CONSTRAINT "NamedAnswer_programmeId_surveyId_fkey" FOREIGN KEY ("programmeId", "surveyId") REFERENCES "Survey"("programmeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NamedAnswer" ADD CONSTRAINT "NamedAnswer_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NamedAnswer" ADD CONSTRAINT "NamedAnswer_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What has been answered before has been counted: it is the first batch. Its free words stand apart from now on, in an order of
-- chance and unread; words to the facilitator become answers of their own, so that they say nothing about the rest.
CREATE TEMPORARY TABLE asked ON COMMIT DROP AS
SELECT s.id AS "surveyId", question->>'key' AS key, question->>'kind' AS kind, question->>'seenBy' AS "seenBy"
FROM "Survey" s, jsonb_array_elements(s.definition->'pages') page, jsonb_array_elements(page->'questions') question
WHERE s.step <> 'intake';

UPDATE "Response" SET batch = 1 WHERE "enrolmentId" IS NULL;

INSERT INTO "FreeAnswer" (id, "convenerId", "programmeId", step, question, text, blanked, consent, "quotedAs")
SELECT gen_random_uuid(), r."convenerId", r."programmeId", r.step, a.key, r.answers->>a.key, '{}',
  CASE WHEN a."seenBy" = 'quote' AND r.answers->>(a.key || 'Consent') IN ('anonymous', 'named') THEN r.answers->>(a.key || 'Consent') END,
  CASE WHEN a."seenBy" = 'quote' AND r.answers->>(a.key || 'Consent') = 'named' THEN r."quotedAs" END
FROM "Response" r JOIN asked a ON a."surveyId" = r."surveyId"
WHERE r."enrolmentId" IS NULL AND a.kind IN ('text', 'long-text') AND a."seenBy" <> 'facilitator' AND r.answers ? a.key
ORDER BY random();

INSERT INTO "Response" (id, "convenerId", "programmeId", "surveyId", step, "groupId", about, answers, week)
SELECT gen_random_uuid(), r."convenerId", r."programmeId", r."surveyId", r.step, r."groupId", r.about, jsonb_build_object(a.key, r.answers->a.key), r.week
FROM "Response" r JOIN asked a ON a."surveyId" = r."surveyId"
WHERE r."enrolmentId" IS NULL AND a."seenBy" = 'facilitator' AND r.answers ? a.key
ORDER BY random();

UPDATE "Response" r
SET "quotedAs" = NULL,
  answers = r.answers - ARRAY(
    SELECT key FROM asked a WHERE a."surveyId" = r."surveyId"
      AND (a."seenBy" IN ('facilitator', 'quote') OR a.kind IN ('text', 'long-text')))
WHERE r."enrolmentId" IS NULL AND r.batch IS NOT NULL;

-- Programmes that are not over ask three questions after the first meeting and one survey after the last. Who has been asked
-- before answers this version; what was answered before keeps the version that it was asked in.
INSERT INTO "Survey" (id, "convenerId", "programmeId", step, version, definition)
SELECT gen_random_uuid(), p."convenerId", p.id, s.step, max(s.version) + 1,
  CASE s.step WHEN 'feedback' THEN $json${"key":"feedback","title":{"fi":"Palaute 1. vierailusta","sv":"Respons på det första besöket","en":"Feedback on the first visit"},"intro":{"fi":"Kiitos, että olitte mukana. Kolme kysymystä, jotta seuraava vierailu onnistuu. Voitte jättää minkä tahansa väliin.","sv":"Tack för att ni var med. Tre frågor, så att nästa besök blir bra. Ni kan hoppa över vilken som helst.","en":"Thank you for coming. Three questions, to make the next visit a good one. You can skip any of them."},"minutes":{"full":1},"pages":[{"key":"first-visit","title":{"fi":"Miltä vierailu tuntui?","sv":"Hur kändes besöket?","en":"How was the visit?"},"intro":{"fi":"1 = täysin eri mieltä, 5 = täysin samaa mieltä","sv":"1 = helt av annan åsikt, 5 = helt av samma åsikt","en":"1 = strongly disagree, 5 = strongly agree"},"questions":[{"key":"ideas","kind":"rating","label":{"fi":"Saimme uusia ideoita tai uutta tietoa.","sv":"Vi fick nya idéer eller ny kunskap.","en":"We got new ideas or learned something new."},"required":false,"seenBy":"totals"},{"key":"confidential","kind":"rating","label":{"fi":"Ilmapiiri oli luottamuksellinen.","sv":"Atmosfären var förtrolig.","en":"We could talk in confidence."},"required":false,"seenBy":"totals"},{"key":"greetings","kind":"long-text","label":{"fi":"Terveiset fasilitaattorille","sv":"Hälsning till facilitatorn","en":"A word to the facilitator"},"hint":{"fi":"Vain fasilitaattori lukee tämän.","sv":"Bara facilitatorn läser det här.","en":"Only the facilitator reads this."},"required":false,"seenBy":"facilitator","maxLength":600}]}]}$json$::jsonb ELSE $json${"key":"closing","title":{"fi":"Loppukysely","sv":"Avslutande enkät","en":"Closing survey"},"intro":{"fi":"Vierailut on nyt tehty. Kiitos, että olitte mukana. Voitte jättää minkä tahansa kysymyksen väliin.","sv":"Nu är besöken gjorda. Tack för att ni var med. Ni kan hoppa över vilken fråga som helst.","en":"Your visits are done. Thank you for taking part. You can skip any question."},"minutes":{"full":4},"pages":[{"key":"claims","title":{"fi":"Millaisia vierailut olivat?","sv":"Hurdana var besöken?","en":"What were the visits like?"},"intro":{"fi":"1 = täysin eri mieltä, 5 = täysin samaa mieltä","sv":"1 = helt av annan åsikt, 5 = helt av samma åsikt","en":"1 = strongly disagree, 5 = strongly agree"},"questions":[{"key":"ideas","kind":"rating","label":{"fi":"Saimme uusia ideoita tai uutta tietoa.","sv":"Vi fick nya idéer eller ny kunskap.","en":"We got new ideas or learned something new."},"required":false,"seenBy":"totals"},{"key":"support","kind":"rating","label":{"fi":"Saimme vertaistukea.","sv":"Vi fick kamratstöd.","en":"We got support from our peers."},"required":false,"seenBy":"totals"},{"key":"confidential","kind":"rating","label":{"fi":"Ilmapiiri oli luottamuksellinen.","sv":"Atmosfären var förtrolig.","en":"We could talk in confidence."},"required":false,"seenBy":"totals"},{"key":"facilitation","kind":"rating","label":{"fi":"Fasilitaattori auttoi keskustelua eteenpäin.","sv":"Facilitatorn förde samtalet framåt.","en":"The facilitator helped the conversation along."},"required":false,"seenBy":"totals"},{"key":"fit","kind":"rating","label":{"fi":"Pari oli meille sopiva.","sv":"Partnern passade oss.","en":"Our partner suited us."},"required":false,"seenBy":"totals"},{"key":"assignment","kind":"rating","label":{"fi":"Välitehtävä auttoi meitä.","sv":"Mellanuppgiften hjälpte oss.","en":"The assignment between the visits helped us."},"required":false,"seenBy":"totals"},{"key":"arrangements","kind":"rating","label":{"fi":"Järjestelyt toimivat.","sv":"Arrangemangen fungerade.","en":"The practical arrangements worked."},"required":false,"seenBy":"totals"},{"key":"worth","kind":"rating","label":{"fi":"Vierailut olivat niihin käytetyn ajan arvoisia.","sv":"Besöken var värda den tid de tog.","en":"The visits were worth the time they took."},"required":false,"seenBy":"totals"},{"key":"recommend","kind":"score","label":{"fi":"Suosittelisin vierailua muille yhdistyksille.","sv":"Jag skulle rekommendera ett besök för andra föreningar.","en":"I would recommend a visit to other associations."},"hint":{"fi":"0 = en lainkaan, 10 = ehdottomasti","sv":"0 = inte alls, 10 = absolut","en":"0 = not at all, 10 = definitely"},"required":false,"seenBy":"totals"}]},{"key":"words","title":{"fi":"Omin sanoin","sv":"Med egna ord","en":"In your own words"},"questions":[{"key":"best","kind":"long-text","label":{"fi":"Mikä oli parasta?","sv":"Vad var bäst?","en":"What was best?"},"required":false,"seenBy":"words","maxLength":1000},{"key":"change","kind":"long-text","label":{"fi":"Mitä muuttaisitte?","sv":"Vad skulle ni ändra?","en":"What would you change?"},"required":false,"seenBy":"words","maxLength":1000},{"key":"greetings","kind":"long-text","label":{"fi":"Terveiset fasilitaattorille","sv":"Hälsning till facilitatorn","en":"A word to the facilitator"},"hint":{"fi":"Vain fasilitaattori lukee tämän.","sv":"Bara facilitatorn läser det här.","en":"Only the facilitator reads this."},"required":false,"seenBy":"facilitator","maxLength":600},{"key":"quote","kind":"long-text","label":{"fi":"Lause, jonka voi kertoa eteenpäin","sv":"En mening som vi får berätta vidare","en":"A sentence we may share"},"hint":{"fi":"Mitä sanoisitte yhdistykselle, joka harkitsee vierailua?","sv":"Vad skulle ni säga till en förening som funderar på ett besök?","en":"What would you say to an association that’s thinking about a visit?"},"required":false,"seenBy":"quote","maxLength":300},{"key":"quoteConsent","kind":"choice","label":{"fi":"Saako lausetta lainata?","sv":"Får meningen citeras?","en":"May we quote it?"},"options":[{"key":"no","label":{"fi":"Ei","sv":"Nej","en":"No"}},{"key":"anonymous","label":{"fi":"Kyllä, nimettömänä","sv":"Ja, anonymt","en":"Yes, anonymously"}},{"key":"named","label":{"fi":"Kyllä, yhdistyksen nimellä","sv":"Ja, med föreningens namn","en":"Yes, with the association’s name"}}],"required":false,"seenBy":"quote"}]},{"key":"yield","title":{"fi":"Mitä jäi käteen?","sv":"Vad gav besöken?","en":"What came of it?"},"questions":[{"key":"willDo","kind":"long-text","label":{"fi":"Mitä aiotte tehdä vierailujen jälkeen?","sv":"Vad tänker ni göra efter besöken?","en":"What are you going to do after the visits?"},"hint":{"fi":"Yksikin pieni asia riittää.","sv":"En enda liten sak räcker.","en":"One small thing is enough."},"required":false,"seenBy":"guides","maxLength":1000},{"key":"continues","kind":"choice","label":{"fi":"Jatkatteko yhteistyötä parinne kanssa?","sv":"Fortsätter ni att samarbeta med er partner?","en":"Will you carry on working with your partner?"},"options":[{"key":"yes-agreed","label":{"fi":"Kyllä, sovittu","sv":"Ja, överenskommet","en":"Yes, agreed"}},{"key":"maybe","label":{"fi":"Ehkä","sv":"Kanske","en":"Maybe"}},{"key":"no","label":{"fi":"Ei","sv":"Nej","en":"No"}}],"required":false,"seenBy":"guides"}]},{"key":"onward","title":{"fi":"Miten jatketaan?","sv":"Hur går vi vidare?","en":"What next?"},"questions":[{"key":"newPair","kind":"choice","label":{"fi":"Haluatteko joskus uuden parin?","sv":"Vill ni ha en ny partner någon gång?","en":"Would you like a new partner some time?"},"options":[{"key":"next-round","label":{"fi":"Kyllä, mahdollisimman pian","sv":"Ja, så snart det går","en":"Yes, as soon as possible"}},{"key":"later","label":{"fi":"Ehkä myöhemmin","sv":"Kanske senare","en":"Maybe later"}},{"key":"no","label":{"fi":"Ei","sv":"Nej","en":"No"}}],"required":false,"seenBy":"coordinator"},{"key":"recommendTo","kind":"text","label":{"fi":"Mille yhdistykselle vierailu sopisi?","sv":"För vilken förening skulle ett besök passa?","en":"Which association might enjoy a visit?"},"required":false,"seenBy":"coordinator","maxLength":200},{"key":"improve","kind":"long-text","label":{"fi":"Mitä parantaisitte vierailujen järjestämisessä?","sv":"Vad skulle ni förbättra i sättet att ordna besöken?","en":"What would you improve in the way the visits are arranged?"},"hint":{"fi":"Ajatelkaa koko matkaa alkukyselystä viimeiseen vierailuun.","sv":"Tänk på hela vägen från den inledande enkäten till det sista besöket.","en":"Think of everything from the first survey to the last visit."},"required":false,"seenBy":"coordinator","maxLength":1000}]}]}$json$::jsonb END
FROM "Programme" p JOIN "Survey" s ON s."programmeId" = p.id
WHERE p.format = 'peer-visits' AND p.state NOT IN ('CLOSED', 'CANCELLED') AND s.step IN ('feedback', 'closing')
GROUP BY p."convenerId", p.id, s.step;
