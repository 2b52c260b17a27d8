select * from docs where body ? 'a' and id = ? and body ?| array['a', 'b'] and at > ?
