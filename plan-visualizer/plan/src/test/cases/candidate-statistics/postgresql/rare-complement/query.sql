SELECT id, user_id FROM orders WHERE status NOT IN ('paid', 'open')
