update kept set v = 2
