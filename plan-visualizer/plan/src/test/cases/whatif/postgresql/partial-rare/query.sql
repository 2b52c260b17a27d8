select id, created_at from orders where status = 'open'
