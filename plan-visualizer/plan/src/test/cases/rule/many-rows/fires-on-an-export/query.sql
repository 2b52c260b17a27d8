select id, note, created_at, total from orders;
