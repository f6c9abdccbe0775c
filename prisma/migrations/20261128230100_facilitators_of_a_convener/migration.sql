-- Who may be asked to facilitate for a convener is found by the convener, not by reading everybody.
CREATE INDEX "ProgrammeFacilitator_convenerId_userId_idx" ON "ProgrammeFacilitator"("convenerId", "userId");
