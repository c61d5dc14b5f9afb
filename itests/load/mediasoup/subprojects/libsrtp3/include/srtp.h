#pragma once

// What mediasoup's worker uses of libsrtp 3, which is not released, said to libsrtp 2.5. Version 3 writes what it has sealed to another
// buffer; version 2 does it in place, so the packet is copied there first.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <srtp2/srtp.h>

inline constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
inline constexpr auto srtp_err_status_cryptex_err = static_cast<srtp_err_status_t>(29);

/** A policy that keeps its key. */
struct srtp3_policy
{
  srtp_policy_t settings{};
  unsigned char key[SRTP_MAX_KEY_LEN]{};
};

using srtp3_policy_t = srtp3_policy*;

inline srtp_err_status_t srtp_policy_create(srtp3_policy_t* policy)
{
  *policy = new srtp3_policy();
  (*policy)->settings.key = (*policy)->key;
  return srtp_err_status_ok;
}

inline void srtp_policy_destroy(srtp3_policy_t policy)
{
  delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp3_policy_t policy, srtp_ssrc_t ssrc)
{
  policy->settings.ssrc = ssrc;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp3_policy_t policy, srtp_profile_t profile)
{
  const auto status = srtp_crypto_policy_set_from_profile_for_rtp(&policy->settings.rtp, profile);
  return status != srtp_err_status_ok
           ? status
           : srtp_crypto_policy_set_from_profile_for_rtcp(&policy->settings.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(
  srtp3_policy_t policy,
  const uint8_t* key,
  size_t keyLength,
  const uint8_t* salt,
  size_t saltLength,
  const uint8_t* /*mki*/,
  size_t /*mkiLength*/)
{
  if (keyLength + saltLength > sizeof(policy->key))
  {
    return srtp_err_status_bad_param;
  }
  std::copy_n(salt, saltLength, std::copy_n(key, keyLength, policy->key));
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp3_policy_t policy, bool allowed)
{
  policy->settings.allow_repeat_tx = allowed;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp3_policy_t policy, size_t size)
{
  policy->settings.window_size = size;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp3_policy_t policy)
{
  return srtp_create(session, &policy->settings);
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
  return srtp_remove_stream(session, ssrc);
}

/** Copies unless it is there already, then does it in place. */
template<typename InPlace>
srtp_err_status_t srtp3_convert(
  const uint8_t* from, size_t length, size_t room, uint8_t* to, size_t* toLength, InPlace convert)
{
  if (*toLength < length + room)
  {
    return srtp_err_status_buffer_small;
  }
  if (from != to)
  {
    std::memcpy(to, from, length);
  }
  int converted = static_cast<int>(length);
  const auto status = convert(to, &converted);
  *toLength = static_cast<size_t>(converted);
  return status;
}

inline srtp_err_status_t srtp_protect(
  srtp_t session, const uint8_t* rtp, size_t length, uint8_t* srtp, size_t* srtpLength, size_t /*mki*/)
{
  return srtp3_convert(rtp, length, SRTP_MAX_TRAILER_LEN, srtp, srtpLength, [session](void* packet, int* size) {
    return srtp_protect(session, packet, size);
  });
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const uint8_t* srtp, size_t length, uint8_t* rtp, size_t* rtpLength)
{
  return srtp3_convert(srtp, length, 0, rtp, rtpLength, [session](void* packet, int* size) {
    return srtp_unprotect(session, packet, size);
  });
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session, const uint8_t* rtcp, size_t length, uint8_t* srtcp, size_t* srtcpLength, size_t /*mki*/)
{
  return srtp3_convert(rtcp, length, SRTP_MAX_TRAILER_LEN + 4, srtcp, srtcpLength, [session](void* packet, int* size) {
    return srtp_protect_rtcp(session, packet, size);
  });
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const uint8_t* srtcp, size_t length, uint8_t* rtcp, size_t* rtcpLength)
{
  return srtp3_convert(srtcp, length, 0, rtcp, rtcpLength, [session](void* packet, int* size) {
    return srtp_unprotect_rtcp(session, packet, size);
  });
}

#define srtp_policy_t srtp3_policy_t
