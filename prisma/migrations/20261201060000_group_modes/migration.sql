-- Groups of some formats go about it in one of several ways, and in some only the first seats host.
ALTER TABLE "Group" ADD COLUMN mode TEXT;
ALTER TABLE "Group" ADD CONSTRAINT group_mode CHECK (char_length(mode) BETWEEN 1 AND 40);
ALTER TABLE "Group" ADD COLUMN hosting INTEGER;
ALTER TABLE "Group" ADD CONSTRAINT group_hosting CHECK (hosting >= 1);
-- A draft is still given its seats; of a group that is deleted they go first.
ALTER TABLE "Group" ADD CONSTRAINT group_hosting_seats CHECK (state = 'DRAFT' OR size = 0 OR hosting <= size);
