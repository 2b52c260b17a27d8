select count(*) from (values (date '2026-01-10'), ('2026-01-11'), ('2026-02-05')) v(d) join events e on e.day = v.d
