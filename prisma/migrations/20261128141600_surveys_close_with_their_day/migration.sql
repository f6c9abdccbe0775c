-- A survey that is shown as open until a day is open until the end of that day, in the time zone of its programme.
update "Unanswered" u
set "openUntil" = (date_trunc('day', u."openUntil" at time zone p."timeZone") + interval '1 day') at time zone p."timeZone"
from "Group" g join "Programme" p on p.id = g."programmeId"
where g.id = u."groupId";
