package org.floorpass.auth.store;

import org.floorpass.auth.id.TokenId;
import org.floorpass.auth.role.Role;

/** One role of a token. */
public record TokenRoleRow(TokenId tokenId, Role role) {}
