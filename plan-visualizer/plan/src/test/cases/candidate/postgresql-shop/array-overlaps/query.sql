SELECT id FROM users WHERE tags && ARRAY['t7','t8']
