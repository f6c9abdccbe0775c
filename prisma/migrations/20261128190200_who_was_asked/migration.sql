-- Who was asked about a meeting is remembered, so that nobody can be asked a second time by being written down again.
ALTER TABLE "Attendance" ADD COLUMN asked BOOLEAN NOT NULL DEFAULT false;
UPDATE "Attendance" a SET asked = a.present FROM "Meeting" m WHERE m.id = a."meetingId" AND m.state = 'HELD';
