-- Whether somebody who coordinates gets on Fridays by mail what waits for them.
alter table "User" add column "fridayMail" boolean not null default false;

-- A calendar that somebody's own programs ask for by a secret address: its secret is made from the nonce, and found by its hash.
create table "CalendarFeed" (
  "userId" uuid primary key references "User" (id) on delete cascade,
  nonce uuid not null,
  "tokenHash" text not null,
  "madeAt" timestamptz(3) not null
);
create unique index "CalendarFeed_tokenHash_key" on "CalendarFeed" ("tokenHash");
