-- With how few of those who took part a coordinator has said that a group goes on; null where nobody has been asked.
ALTER TABLE "Group" ADD COLUMN "fewAccepted" INTEGER;
ALTER TABLE "Group" ADD CONSTRAINT group_few CHECK ("fewAccepted" >= 0);
