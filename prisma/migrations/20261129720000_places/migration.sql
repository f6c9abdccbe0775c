-- A meeting that takes so many has places and a queue. That none is taken twice or beyond what there is, holds here, whatever a command does.
ALTER TABLE "Meeting"
  ADD COLUMN "byPlaces" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN capacity INTEGER NOT NULL DEFAULT 10000,
  ADD COLUMN "perOrganisation" INTEGER,
  ADD COLUMN "capUntil" TIMESTAMPTZ(3),
  ADD COLUMN least INTEGER,
  ADD COLUMN "signUpOpenedAt" TIMESTAMPTZ(3),
  ADD COLUMN "signUpClosesAt" TIMESTAMPTZ(3),
  ADD COLUMN "remoteWelcome" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT meeting_capacity CHECK (capacity BETWEEN 0 AND 10000),
  ADD CONSTRAINT meeting_per_organisation CHECK ("perOrganisation" >= 1),
  ADD CONSTRAINT meeting_least CHECK (least >= 1);
CREATE UNIQUE INDEX "Meeting_convenerId_id_capacity_key" ON "Meeting"("convenerId", "id", "capacity");

CREATE TYPE "PlaceState" AS ENUM ('WAITING', 'TAKEN', 'GIVEN_UP');

CREATE TABLE "Place" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "participantId" UUID NOT NULL,
  "state" "PlaceState" NOT NULL DEFAULT 'WAITING',
  "version" INTEGER NOT NULL DEFAULT 1,
  "turn" SERIAL NOT NULL,
  "number" INTEGER,
  "capacity" INTEGER NOT NULL,
  "remote" BOOLEAN NOT NULL DEFAULT false,
  "assistants" INTEGER NOT NULL DEFAULT 0,
  "needs" TEXT,
  "agency" TEXT,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "askedAt" TIMESTAMPTZ(3),
  "givenUpAt" TIMESTAMPTZ(3),
  "insteadOfId" UUID,
  CONSTRAINT "Place_pkey" PRIMARY KEY ("id"),
  CONSTRAINT place_taken_has_number CHECK ((state = 'TAKEN') = (number IS NOT NULL)),
  -- Who takes part from afar takes no room.
  CONSTRAINT place_within_capacity CHECK (number >= 1 AND (remote OR number <= capacity)),
  CONSTRAINT place_given_up CHECK ((state = 'GIVEN_UP') = ("givenUpAt" IS NOT NULL)),
  CONSTRAINT place_assistants CHECK (assistants BETWEEN 0 AND 2)
);
CREATE UNIQUE INDEX place_number_once ON "Place" ("meetingId", remote, number) WHERE state = 'TAKEN';
CREATE UNIQUE INDEX place_one_live ON "Place" ("meetingId", "participantId") WHERE state <> 'GIVEN_UP';
CREATE UNIQUE INDEX place_turn_once ON "Place" ("meetingId", turn) WHERE state <> 'GIVEN_UP';
CREATE UNIQUE INDEX "Place_convenerId_insteadOfId_key" ON "Place"("convenerId", "insteadOfId");
CREATE INDEX "Place_meetingId_turn_idx" ON "Place"("meetingId", "turn");
CREATE INDEX "Place_participantId_idx" ON "Place"("participantId");
ALTER TABLE "Place" ADD CONSTRAINT "Place_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A capacity below a number that is taken fails here: the row would break `place_within_capacity`.
ALTER TABLE "Place" ADD CONSTRAINT "Place_convenerId_meetingId_capacity_fkey" FOREIGN KEY ("convenerId", "meetingId", "capacity") REFERENCES "Meeting"("convenerId", "id", "capacity") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Place" ADD CONSTRAINT "Place_convenerId_participantId_fkey" FOREIGN KEY ("convenerId", "participantId") REFERENCES "Participant"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Place_convenerId_id_key" ON "Place"("convenerId", "id");
ALTER TABLE "Place" ADD CONSTRAINT "Place_convenerId_insteadOfId_fkey" FOREIGN KEY ("convenerId", "insteadOfId") REFERENCES "Place"("convenerId", "id") ON DELETE SET NULL ("insteadOfId") ON UPDATE CASCADE;
