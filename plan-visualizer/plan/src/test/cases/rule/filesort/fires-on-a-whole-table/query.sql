select * from big order by note, x;
