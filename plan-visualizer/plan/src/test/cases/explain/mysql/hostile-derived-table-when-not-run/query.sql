select * from (select writer() as x) d
