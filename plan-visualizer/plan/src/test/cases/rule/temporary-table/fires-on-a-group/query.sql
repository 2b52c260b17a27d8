select note, x, count(*) from big group by note, x;
