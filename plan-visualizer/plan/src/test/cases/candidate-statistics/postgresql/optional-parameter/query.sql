SELECT id FROM orders WHERE ($1::text IS NULL OR status = $1) AND user_id = 7
