SELECT id FROM users WHERE data->>'plan' = 'gold'
