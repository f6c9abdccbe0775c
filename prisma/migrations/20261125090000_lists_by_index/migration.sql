-- The suggestions look for pairs that came to nothing, the coordinator's pages for who facilitates and who came: each found one
-- row in eight by reading the whole table.
CREATE INDEX "Group_dissolvedBecause_idx" ON "Group"("dissolvedBecause");

CREATE INDEX "GroupFacilitator_convenerId_groupId_idx" ON "GroupFacilitator"("convenerId", "groupId");

CREATE INDEX "Attendance_convenerId_meetingId_idx" ON "Attendance"("convenerId", "meetingId");
