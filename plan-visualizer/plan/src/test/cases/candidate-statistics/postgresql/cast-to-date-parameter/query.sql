SELECT id FROM orders WHERE created_at::date = $1::date
