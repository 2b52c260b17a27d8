SELECT a.id FROM orders a JOIN orders b ON b.user_id = a.user_id AND b.total > a.total WHERE a.total = 998
