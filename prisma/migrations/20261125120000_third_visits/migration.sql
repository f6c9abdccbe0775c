-- Groups of three that were confirmed before the format knew a third visit get theirs, hosted by the third seat.

INSERT INTO "Meeting" (id, "convenerId", "groupId", step, ordinal, "hostEnrolmentId", "timeZone")
SELECT gen_random_uuid(), g."convenerId", g.id, 'visit-3', 3, s."enrolmentId", p."timeZone"
FROM "Group" g
JOIN "Programme" p ON p.id = g."programmeId" AND p.format = 'peer-visits'
JOIN "Seat" s ON s."groupId" = g.id AND s.seat = 3
WHERE g.state = 'CONFIRMED'
ON CONFLICT ("groupId", step) DO NOTHING;
