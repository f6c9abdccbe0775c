-- What is offered to whoever ordered so many meetings, and what was accepted. One of a group is open, one in force; the others stay to be read.
CREATE TABLE "Order" (
  id UUID NOT NULL PRIMARY KEY,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  meetings INTEGER NOT NULL,
  "priceCents" INTEGER,
  vat TEXT NOT NULL DEFAULT '',
  goals TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT '',
  included TEXT NOT NULL DEFAULT '',
  rhythm TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  leader TEXT NOT NULL DEFAULT '',
  "validUntilOn" DATE,
  "sentAt" TIMESTAMPTZ(3),
  "offeredAt" TIMESTAMPTZ(3),
  "acceptedAt" TIMESTAMPTZ(3),
  "acceptedById" UUID,
  "acceptedName" TEXT,
  "supersededAt" TIMESTAMPTZ(3),
  suggestion TEXT,
  "suggestedAt" TIMESTAMPTZ(3),
  invoice JSONB NOT NULL DEFAULT '{}',
  "invoicedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  CONSTRAINT order_meetings CHECK (meetings BETWEEN 1 AND 24),
  CONSTRAINT order_price CHECK ("priceCents" >= 0),
  CONSTRAINT order_sent_has_price CHECK ("sentAt" IS NULL OR ("priceCents" IS NOT NULL AND "validUntilOn" IS NOT NULL)),
  CONSTRAINT order_offered_was_sent CHECK ("offeredAt" IS NULL OR "sentAt" IS NOT NULL),
  CONSTRAINT order_accepted_was_offered CHECK ("acceptedAt" IS NULL OR ("offeredAt" IS NOT NULL AND "acceptedName" <> '')),
  CONSTRAINT order_invoiced_was_accepted CHECK ("invoicedAt" IS NULL OR "acceptedAt" IS NOT NULL)
);
CREATE UNIQUE INDEX "Order_groupId_version_key" ON "Order"("groupId", version);
CREATE INDEX "Order_programmeId_offeredAt_idx" ON "Order"("programmeId", "offeredAt");
CREATE UNIQUE INDEX order_one_open ON "Order"("groupId") WHERE "supersededAt" IS NULL AND "acceptedAt" IS NULL;
CREATE UNIQUE INDEX order_one_in_force ON "Order"("groupId") WHERE "supersededAt" IS NULL AND "acceptedAt" IS NOT NULL;
ALTER TABLE "Order" ADD CONSTRAINT "Order_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId")
  REFERENCES "Programme"("convenerId", id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Order" ADD CONSTRAINT "Order_convenerId_programmeId_groupId_fkey" FOREIGN KEY ("convenerId", "programmeId", "groupId")
  REFERENCES "Group"("convenerId", "programmeId", id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What has been accepted stays as it was accepted: only that another took its place, and that it was invoiced, is written after it.
CREATE FUNCTION order_stays_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(new) - 'supersededAt' - 'invoicedAt' <> to_jsonb(old) - 'supersededAt' - 'invoicedAt' THEN
    RAISE EXCEPTION 'an accepted order does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'order_stays_accepted';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER order_accepted BEFORE UPDATE ON "Order" FOR EACH ROW WHEN (old."acceptedAt" IS NOT NULL)
  EXECUTE FUNCTION order_stays_accepted();
