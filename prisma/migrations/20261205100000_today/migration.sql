-- When a coordinator last read what waits, and the end of their visit before that: what has happened since is listed from there.
alter table "Coordinator" add column "todayAt" timestamptz(3), add column "todaySince" timestamptz(3);

-- The next meetings of all of a convener's programmes are found by their time.
create index "Meeting_convenerId_state_startsAt_idx" on "Meeting" ("convenerId", state, "startsAt");
