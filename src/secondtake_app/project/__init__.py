"""How the machine is put together: settings, addresses, the server's entrance."""
