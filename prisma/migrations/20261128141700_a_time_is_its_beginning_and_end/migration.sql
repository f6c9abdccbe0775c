-- A proposed time is another one when it ends at another hour.
drop index "TimeOption_meetingId_startsAt_key";
create unique index "TimeOption_meetingId_startsAt_endsAt_key" on "TimeOption" ("meetingId", "startsAt", "endsAt");
