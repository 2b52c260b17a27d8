pragma query_only = 0
