-- A session that began before its person became staff ends then. Those that there are stay; an older server's are taken as staff's.
ALTER TABLE "Session" ADD COLUMN "asStaff" BOOLEAN NOT NULL DEFAULT true;
