SELECT kind, count(*) FROM events WHERE at >= '2024-03-01' AND at < '2024-03-05' GROUP BY kind
