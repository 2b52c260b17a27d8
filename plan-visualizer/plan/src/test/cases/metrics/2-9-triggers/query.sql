update audited set v = v + 1
