select status, count(*), avg(total) from orders where created > date '2026-01-05' group by status
