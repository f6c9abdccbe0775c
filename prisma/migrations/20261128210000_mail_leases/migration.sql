-- A mail is claimed for a while and sent outside any transaction; what became of it is written afterwards.
ALTER TYPE "EmailState" ADD VALUE 'UNCERTAIN';
ALTER TYPE "EmailState" ADD VALUE 'HELD';

ALTER TABLE "Email"
  ADD COLUMN "waitsSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "nextAt" TIMESTAMPTZ(3),
  ADD COLUMN "triedAt" TIMESTAMPTZ(3),
  ADD COLUMN "leasedUntil" TIMESTAMPTZ(3),
  ADD COLUMN "handedAt" TIMESTAMPTZ(3),
  ADD COLUMN "uncertain" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "heldFor" TEXT;

-- There is a row while the mail server takes no mail of ours, and none otherwise.
CREATE TABLE "MailTrouble" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "kind" TEXT NOT NULL,
  "said" TEXT NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MailTrouble_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "MailTrouble_one" CHECK ("id" = 1)
);

-- Which workers run, so that the jobs of one that died are taken over.
CREATE TABLE "WorkerBeat" (
  "id" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "WorkerBeat_pkey" PRIMARY KEY ("id")
);
