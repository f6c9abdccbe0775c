-- A group may go on when somebody leaves it: the seat is ended, not erased, and the steps of those who stay are the ones they began with.
ALTER TABLE "Seat" ADD COLUMN "leftAt" TIMESTAMPTZ(3);
ALTER TABLE "Seat" ADD COLUMN "leftBecause" TEXT;
ALTER TABLE "Seat" ADD COLUMN counted BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Seat" ADD CONSTRAINT seat_left_is_not_live CHECK ("leftAt" IS NULL OR NOT live);
ALTER TABLE "Seat" ADD CONSTRAINT seat_uncounted_has_left CHECK (counted OR "leftAt" IS NOT NULL);

ALTER TABLE "Group" ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
UPDATE "Group" g SET size = (SELECT count(*) FROM "Seat" s WHERE s."groupId" = g.id);

CREATE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Group" g SET size = (SELECT count(*) FROM "Seat" s WHERE s."groupId" = g.id AND s.counted)
  WHERE g.id = coalesce(new."groupId", old."groupId");
  RETURN NULL;
END $$;
CREATE TRIGGER seat_counted AFTER INSERT OR DELETE OR UPDATE OF counted ON "Seat"
  FOR EACH ROW EXECUTE FUNCTION count_seats();
